import uPlot from 'uplot';

import { formatTick } from '@/format/unit';
import { day, shortClock, clock } from '@/format/time';

import { niceScale, ticks, timeTicks, type NiceScale } from './scale';
import { lonely } from './stack';
import { translucent, type Tokens } from './tokens';
import type { ChartKind, ChartSeries, ExemplarDot, Threshold } from './types';

const LABEL_WIDTH = 64;
const LEFT_AT_LEAST = 42;

/** Axes as the design asks: no axis lines, no vertical grid, unit in the tick label. */
export function axes(tokens: Tokens, unit: string, scaleOf: () => NiceScale): uPlot.Axis[] {
  const shared = { stroke: tokens.colour('--axis'), font: tokens.font, ticks: { show: false } };
  return [
    {
      ...shared,
      size: 22,
      gap: 4,
      grid: { show: false },
      splits: (_u, _axis, min, max) => {
        const width = _u.width || 600;
        const found = timeTicks(min, max, Math.max(2, Math.floor(width / LABEL_WIDTH)));
        // A label at the very left would run into the zero of the y axis.
        return found.filter((at) => ((at - min) / (max - min)) * width > 14);
      },
      values: (_u, splits) => timeLabels(splits),
    },
    {
      ...shared,
      gap: 7,
      size: (_u, values: string[] | null) => labelRoom(values, tokens.font),
      grid: { stroke: tokens.colour('--grid'), width: 1 },
      splits: () => ticks(scaleOf()),
      values: (_u, splits) => splits.map((value) => formatTick(value, scaleOf().step, unit)),
    },
  ];
}

/** Times of day; where the day changes, its name instead. */
export function timeLabels(splits: number[]): string[] {
  const step = (splits[1] ?? 0) - (splits[0] ?? 0);
  return splits.map((at, i) => {
    const before = splits[i - 1];
    if (step >= 86_400_000 || (before !== undefined && day(before) !== day(at))) return day(at);
    return step < 60_000 && step > 0 ? clock(at) : shortClock(at);
  });
}

function labelRoom(values: string[] | null, font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !values) return LEFT_AT_LEAST;
  context.font = font;
  const widest = Math.max(0, ...values.map((value) => context.measureText(value).width));
  return Math.max(LEFT_AT_LEAST, Math.ceil(widest) + 14);
}

/** The y scale that shows the data, the thresholds, and the exemplars that are not far off. */
export function yScale(
  low: number | null,
  high: number | null,
  unit: string,
  thresholds: readonly Threshold[],
  exemplars: readonly ExemplarDot[],
): NiceScale {
  const top = high ?? 0;
  const lines = thresholds.map((threshold) => threshold.value * 1.1);
  const dots = exemplars.map((dot) => Math.min(dot.value, top * 1.6));
  const base = unit.startsWith('bytes') ? 1024 : 1000;
  return niceScale(low ?? 0, Math.max(top * 1.02, ...lines, ...dots), base);
}

/** How uPlot draws a series of a kind. */
export function seriesOptions(
  series: ChartSeries,
  kind: ChartKind,
  isStacked: boolean,
  tokens: Tokens,
  pointPixels: number,
): uPlot.Series {
  const colour = tokens.colour(series.colour);
  if (series.isPrevious) {
    return { stroke: tokens.colour('--prev'), width: 1.25, dash: [3, 3], points: { show: false } };
  }
  if (kind === 'bar') {
    const paths = uPlot.paths.bars?.({
      size: [1, Number.POSITIVE_INFINITY],
      align: -1,
      gap: pointPixels > 5 ? 1 : 0,
    });
    return { fill: colour, width: 0, points: { show: false }, ...(paths ? { paths } : {}) };
  }
  if (isStacked) {
    const fill = translucent(colour, 0.72);
    return { stroke: tokens.colour('--bg'), width: 1, fill, points: { show: false } };
  }
  return {
    stroke: colour,
    width: 1.5,
    ...(kind === 'area' ? { fill: translucent(colour, 0.1) } : {}),
    points: {
      show: true,
      size: 4,
      fill: colour,
      width: 0,
      filter: (u, index) => lonely((u.data[index] ?? []) as (number | null)[]),
    },
  };
}
