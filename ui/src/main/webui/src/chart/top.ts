import { summarize } from './stack';
import type { ChartSeries } from './types';

/** More lines than this are a hairball. */
export const MOST_SERIES = 20;

/**
 * The series with the greatest means, in the order they came, and what they are compared with.
 * All of them if that is asked for, or if there are not too many.
 */
export function topSeries(series: readonly ChartSeries[], isAll: boolean): ChartSeries[] {
  const current = series.filter((each) => !each.isPrevious);
  if (isAll || current.length <= MOST_SERIES) return [...series];
  const kept = new Set(
    current
      .map((each) => ({ each, mean: summarize(each.values).mean ?? 0 }))
      .sort((a, b) => b.mean - a.mean)
      .slice(0, MOST_SERIES)
      .map(({ each }) => each),
  );
  return series.filter((each) => kept.has(each));
}
