import type { Labels } from '@/api/types';

/** One line, band or row of bars. */
export interface ChartSeries {
  /** Unique within the chart and the same after each refresh. */
  id: string;
  name: string;
  labels: Labels;
  /** One value for each point of the grid; null is a gap. */
  values: (number | null)[];
  /** Token of tokens.css, `--s1`. */
  colour: string;
  /** The same in the period before: dashed, grey, below the others, not in a stack. */
  isPrevious?: boolean;
}

/** Point i is at `startMillis + i * stepMillis`. */
export interface Grid {
  startMillis: number;
  stepMillis: number;
  points: number;
}

/** A line at a value; what lies beyond is tinted. */
export interface Threshold {
  value: number;
  severity: 'warning' | 'critical';
  label: string;
}

/** A measurement behind a series that names its trace. */
export interface ExemplarDot {
  timeMillis: number;
  value: number;
  traceId: string;
  isFailed: boolean;
  labels: Labels;
}

export type ChartKind = 'line' | 'area' | 'bar';

/** Where the pointer is: point `index` of the grid, `left` and `top` in CSS pixels of the plot. */
export interface Hover {
  index: number;
  left: number;
  top: number;
  width: number;
  seriesId: string | undefined;
}
