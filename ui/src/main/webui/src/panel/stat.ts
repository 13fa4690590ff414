import type { Panel, PanelLine, PanelThreshold } from '@/api/types';
import { drawable, numberOf } from '@/api/values';
import { GAP, threeDigits, trimmed } from '@/format/number';

export interface Stat {
  value: number | null;
  limit: number | null;
  /** Against the period before, as a sentence starts: `+6.1 %`; undefined if it cannot be said. */
  change: string | undefined;
  spark: (number | null)[];
  previous: (number | null)[] | undefined;
  /** The worst threshold that the value is beyond. */
  beyond: PanelThreshold | undefined;
}

/** The one number of a stat panel with its trend. */
export function statOf(panel: Panel, line: PanelLine): Stat {
  const answers = panel.queries.map((query) => ({
    query,
    answer: line.queries.find((each) => each.refId === query.refId),
  }));
  const instant = (role: string | undefined): number | null => {
    const found = answers.find(
      ({ query, answer }) => query.role === role && answer?.kind === 'instant',
    );
    return found?.answer?.kind === 'instant'
      ? numberOf(found.answer.result.series[0]?.value)
      : null;
  };
  const range = (role: string | undefined): (number | null)[] | undefined => {
    const found = answers.find(
      ({ query, answer }) => query.role === role && answer?.kind === 'range',
    );
    return found?.answer?.kind === 'range'
      ? found.answer.result.series[0]?.values.map(drawable)
      : undefined;
  };
  const spark = range(undefined) ?? range('total') ?? [];
  const value =
    instant('total') ?? instant(undefined) ?? spark.findLast((each) => each !== null) ?? null;
  const before = instant('previous-total') ?? instant('previous');
  return {
    value,
    limit: instant('limit'),
    change: changeOf(value, before, panel.unit),
    spark,
    previous: range('previous'),
    beyond: beyondOf(value, panel.thresholds ?? []),
  };
}

/** Shares change by points, everything else by percent. */
export function changeOf(
  value: number | null,
  before: number | null,
  unit: string,
): string | undefined {
  if (value === null || before === null || !Number.isFinite(value) || !Number.isFinite(before)) {
    return undefined;
  }
  if (unit === 'percent') return `${signed((value - before) * 100)}${GAP}pt`;
  if (before === 0) return undefined;
  // Percents beyond a thousand are hard to read.
  if (value / before >= 10) return `×${threeDigits(value / before)}`;
  return `${signed(((value - before) / Math.abs(before)) * 100)}${GAP}%`;
}

/** With a sign, at most three digits. */
export function signed(value: number): string {
  const size = Math.abs(value);
  const text = size >= 100 ? size.toFixed(0) : trimmed(Number(size.toPrecision(3)), 2);
  if (Number(text) === 0) return '±0';
  return (value < 0 ? '−' : '+') + text;
}

function beyondOf(
  value: number | null,
  thresholds: readonly PanelThreshold[],
): PanelThreshold | undefined {
  if (value === null) return undefined;
  const beyond = thresholds.filter((threshold) => value > threshold.value);
  return beyond.find((threshold) => threshold.severity === 'critical') ?? beyond[0];
}
