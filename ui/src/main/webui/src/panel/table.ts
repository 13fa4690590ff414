import type { Panel, PanelColumn, PanelLine } from '@/api/types';
import { drawable, numberOf } from '@/api/values';
import { labelKey } from '@/chart/colour';

export interface Row {
  key: string;
  labels: Record<string, string>;
  /** By refId; null where the query has nothing for this row. */
  values: Record<string, number | null>;
  trends: Record<string, (number | null)[]>;
}

/** The columns that the document names, or one for each label and one for each query. */
export function columnsOf(panel: Panel, line: PanelLine): PanelColumn[] {
  if (panel.columns && panel.columns.length > 0) return panel.columns;
  const labels = new Set(
    line.queries.flatMap((query) =>
      query.result.series.flatMap((series) => Object.keys(series.labels)),
    ),
  );
  labels.delete('__name__');
  return [
    ...[...labels].sort().map((label) => ({ title: label, label })),
    ...panel.queries.map(({ refId, legend }) => ({ title: legend || refId, refId })),
  ];
}

/** Joins the answers of a table on its label columns, in the order of the first query that has a row. */
export function rowsOf(columns: readonly PanelColumn[], line: PanelLine): Row[] {
  const names = columns.flatMap((column) => column.label ?? []);
  const rows = new Map<string, Row>();
  const rowOf = (labels: Record<string, string>): Row => {
    const own = Object.fromEntries(names.map((name) => [name, labels[name] ?? '']));
    const key = labelKey(own);
    const row = rows.get(key) ?? { key, labels: own, values: {}, trends: {} };
    rows.set(key, row);
    return row;
  };
  const instants = line.queries.filter((query) => query.kind === 'instant');
  for (const { refId, result } of instants) {
    for (const { labels, value } of result.series) rowOf(labels).values[refId] = numberOf(value);
  }
  for (const query of line.queries) {
    if (query.kind !== 'range') continue;
    for (const { labels, values } of query.result.series) {
      const row = rowOf(labels);
      row.trends[query.refId] = values.map(drawable);
      row.values[query.refId] ??=
        row.trends[query.refId]?.findLast((value) => value !== null) ?? null;
    }
  }
  // A query for the top rows chooses them; else a row needs one number beside its trend, which may
  // be history of something that is gone.
  const choosers = instants.filter(({ promql }) => /^\s*(topk|bottomk|limitk)\b/.test(promql));
  const deciding = choosers.length > 0 ? choosers : instants;
  return [...rows.values()].filter(
    (row) => deciding.length === 0 || deciding.some(({ refId }) => row.values[refId] !== undefined),
  );
}

export interface Sort {
  column: number;
  isDescending: boolean;
}

/** Rows without a value come last, whichever way the table is sorted. */
export function sortRows(rows: readonly Row[], columns: readonly PanelColumn[], sort: Sort): Row[] {
  const column = columns[sort.column];
  if (!column) return [...rows];
  const sign = sort.isDescending ? -1 : 1;
  const { label, refId } = column;
  if (label !== undefined) {
    const text = (row: Row): string => row.labels[label] ?? '';
    return [...rows].sort((a, b) => sign * text(a).localeCompare(text(b)));
  }
  const number = (row: Row): number | null => {
    const value = row.values[refId ?? ''] ?? null;
    return value === null || Number.isNaN(value) ? null : value;
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [number(a), number(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

/** A phone keeps the subject, the bars and one number. */
export function isOnPhone(columns: readonly PanelColumn[], index: number): boolean {
  const column = columns[index];
  if (index === 0 || column?.bar) return true;
  return (
    index === columns.findIndex((each) => each.refId !== undefined && !each.bar && !each.trend)
  );
}

/** By the bold column of the document: the first with a bar, else the first number, downwards. */
export function defaultSort(columns: readonly PanelColumn[]): Sort {
  const withBar = columns.findIndex((column) => column.bar);
  const withNumber = columns.findIndex((column) => column.refId !== undefined && !column.trend);
  const column = withBar >= 0 ? withBar : withNumber;
  return { column: Math.max(0, column), isDescending: column >= 0 };
}
