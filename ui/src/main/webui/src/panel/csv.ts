import type { PanelLine } from '@/api/types';
import { numberOf } from '@/api/values';
import { labelKey } from '@/chart/colour';

/** All that a panel shows as CSV: query, labels, time, value; one row for each sample. */
export function csvOf({ queries }: PanelLine): string {
  const rows = [['query', 'series', 'time', 'value']];
  for (const query of queries) {
    if (query.kind === 'instant') {
      for (const { labels, value, timeMillis } of query.result.series) {
        rows.push([query.refId, labelKey(labels), iso(timeMillis), text(numberOf(value))]);
      }
      continue;
    }
    const { startMillis, stepMillis, series } = query.result;
    for (const { labels, values } of series) {
      values.forEach((value, i) => {
        if (value === null) return;
        rows.push([
          query.refId,
          labelKey(labels),
          iso(startMillis + i * stepMillis),
          text(numberOf(value)),
        ]);
      });
    }
  }
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

function iso(millis: number): string {
  return new Date(millis).toISOString();
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Quoted as RFC 4180 asks. A leading = + - @ gets an apostrophe: spreadsheets would run it. */
function quoted(cell: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell));
  const safe = isFormula ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
