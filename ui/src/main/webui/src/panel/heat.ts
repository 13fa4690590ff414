import type { RangeResult } from '@/api/types';
import { drawable } from '@/api/values';

/** Counts per bucket and time; row 0 is the lowest bucket. */
export interface HeatGrid {
  /** Upper bounds, ascending; the last may be infinite. */
  bounds: number[];
  /** `cells[row][column]`. */
  cells: number[][];
  max: number;
}

/**
 * Turns cumulative classic buckets (`le`) into counts per bucket. A bucket that counts less than a
 * smaller one, as happens between scrapes, counts as zero. Series without a readable `le` are left out.
 */
export function heatGrid({ result }: Pick<RangeResult, 'result'>): HeatGrid {
  const rows = result.series
    .map(({ labels, values }) => ({ bound: boundOf(labels['le']), values: values.map(drawable) }))
    .filter(({ bound }) => !Number.isNaN(bound))
    .sort((a, b) => a.bound - b.bound);
  const cells = rows.map(({ values }, row) =>
    values.map((value, column) => Math.max(0, (value ?? 0) - (rows[row - 1]?.values[column] ?? 0))),
  );
  const kept = trimmed(cells);
  const max = cells.flat().reduce((a, b) => Math.max(a, b), 0);
  return {
    bounds: rows.slice(kept.from, kept.to).map(({ bound }) => bound),
    cells: cells.slice(kept.from, kept.to),
    max,
  };
}

/** Buckets below the lowest and above the highest that ever counted say nothing. */
function trimmed(cells: readonly number[][]): { from: number; to: number } {
  const isUsed = cells.map((row) => row.some((count) => count > 0));
  const first = isUsed.indexOf(true);
  if (first < 0) return { from: 0, to: 0 };
  return { from: Math.max(0, first - 1), to: Math.min(cells.length, isUsed.lastIndexOf(true) + 2) };
}

function boundOf(le: string | undefined): number {
  if (le === undefined || le.trim() === '') return Number.NaN;
  return le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le);
}

/** The step of the colour scale, 0 to 5, of a count; undefined for an empty cell. */
export function heatStep(count: number, max: number): number | undefined {
  if (count <= 0 || max <= 0) return undefined;
  return Math.min(5, Math.floor(Math.sqrt(count / max) * 6));
}
