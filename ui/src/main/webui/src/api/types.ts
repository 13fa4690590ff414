export type Labels = Record<string, string>;

/** A sample on the wire; null where the grid has no sample. */
export type WireValue = number | 'NaN' | '+Inf' | '-Inf' | null;

export interface Limited {
  shown: number;
  total: number;
}

export interface RangeSeries {
  labels: Labels;
  values: WireValue[];
}

export interface RangeAnswer {
  startMillis: number;
  stepMillis: number;
  points: number;
  series: RangeSeries[];
  warnings: string[];
  limited?: Limited;
  tookMillis: number;
}

export interface InstantSeries {
  labels: Labels;
  value: WireValue;
  timeMillis: number;
  text?: string;
}

export interface InstantAnswer {
  resultType: 'vector' | 'scalar' | 'string' | 'matrix';
  series: InstantSeries[];
  warnings: string[];
  limited?: Limited;
  tookMillis: number;
}

export interface Exemplar {
  timeMillis: number;
  value: WireValue;
  traceId?: string;
  spanId?: string;
  labels: Labels;
  seriesLabels: Labels;
}

export interface Metric {
  name: string;
  type: string;
  unit: string;
  help: string;
  labels: string[];
  seriesCount: number;
}

export interface DashboardSummary {
  id: string;
  title: string;
  description: string;
  tags: string[];
  panels: number;
}

export interface Variable {
  name: string;
  label: string;
  source: { metric: string; label: string };
  multi: boolean;
  all: boolean;
}

export interface VariableValues {
  name: string;
  label: string;
  multi: boolean;
  all: boolean;
  values: string[];
  complete: boolean;
}

export type PanelType =
  'timeseries' | 'area' | 'bar' | 'stat' | 'bargauge' | 'table' | 'heatmap' | 'text';

export interface PanelQuery {
  refId: string;
  promql: string;
  legend: string;
  instant?: boolean;
  exemplars?: boolean;
  role?: 'previous' | 'total' | 'previous-total' | 'limit';
}

export interface PanelColumn {
  title: string;
  label?: string;
  refId?: string;
  unit?: string;
  bar?: boolean;
  trend?: boolean;
}

export interface PanelThreshold {
  value: number;
  severity: 'warning' | 'critical';
  label: string;
}

export interface Panel {
  id: string;
  title: string;
  subtitle?: string;
  type: PanelType;
  unit: string;
  grid: { x: number; y: number; w: number; h: number };
  queries: PanelQuery[];
  stacked?: boolean;
  columns?: PanelColumn[];
  thresholds?: PanelThreshold[];
  text?: string;
  link?: string;
}

export interface Dashboard {
  id: string;
  title: string;
  description: string;
  tags: string[];
  variables: Variable[];
  panels: Panel[];
}

export interface RangeResult {
  refId: string;
  promql: string;
  kind: 'range';
  result: RangeAnswer;
  exemplars?: Exemplar[];
}

export interface InstantResult {
  refId: string;
  promql: string;
  kind: 'instant';
  result: InstantAnswer;
}

export type PanelResult = RangeResult | InstantResult;

export interface PanelLine {
  panelId: string;
  queries: PanelResult[];
  tookMillis: number;
  problem?: { slug: string; title: string; detail: string };
}

export interface DoneLine {
  done: true;
  panels: number;
  failed: number;
  tookMillis: number;
}

export interface Session {
  subject: string;
  roles: string[];
  workspaces: string[];
  content: boolean;
  local: boolean;
}

export interface Part {
  name: string;
  title: string;
  status: 'up' | 'down';
  detail?: string;
  sinceMillis: number;
}

export interface ModelPrice {
  provider: string;
  model: string;
  /** By direction; a direction that is missing has no price. */
  usdPerMillionTokens: Record<string, number | undefined>;
  validFromMillis: number;
  updatedBy: string;
}
