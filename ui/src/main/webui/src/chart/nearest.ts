import type uPlot from 'uplot';

import type { ChartSeries } from './types';

const REACH_PIXELS = 28;

/**
 * The series under the pointer at point `index`: the nearest line within reach, or in a stack the
 * band that the pointer is in.
 */
export function nearestSeries(
  u: uPlot,
  drawn: readonly { series: ChartSeries; values: readonly (number | null)[] }[],
  index: number,
  top: number,
  isStacked: boolean,
): string | undefined {
  if (isStacked) {
    const value = u.posToVal(top, 'y');
    return drawn.find(({ values }) => (values[index] ?? -1) >= value && value >= 0)?.series.id;
  }
  let best: string | undefined;
  let reach = REACH_PIXELS;
  for (const { series, values } of drawn) {
    const value = values[index] ?? null;
    if (value === null) continue;
    const distance = Math.abs(u.valToPos(value, 'y') - top);
    if (distance < reach) {
      reach = distance;
      best = series.id;
    }
  }
  return best;
}
