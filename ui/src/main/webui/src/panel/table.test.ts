import { expect, it } from 'vitest';

import type { InstantResult, Panel, PanelLine } from '@/api/types';

import { columnsOf, defaultSort, isOnPhone, rowsOf, sortRows } from './table';

function instant(
  refId: string,
  promql: string,
  values: Record<string, number | 'NaN'>,
): InstantResult {
  return {
    refId,
    promql,
    kind: 'instant',
    result: {
      resultType: 'vector',
      series: Object.entries(values).map(([agent_id, value]) => ({
        labels: { agent_id },
        value,
        timeMillis: 0,
      })),
      warnings: [],
      tookMillis: 1,
    },
  };
}

const columns = [
  { title: 'Agent', label: 'agent_id' },
  { title: 'Runs', refId: 'runs' },
  { title: 'Error share', refId: 'share', bar: true },
];

const lineOf = (...queries: InstantResult[]): PanelLine => ({
  panelId: 'p',
  tookMillis: 1,
  queries,
});

it('joins the queries on the label columns', () => {
  const rows = rowsOf(
    columns,
    lineOf(instant('runs', 'x', { a: 3, b: 5 }), instant('share', 'y', { a: 0.5 })),
  );
  expect(rows.map(({ labels, values }) => ({ ...labels, ...values }))).toEqual([
    { agent_id: 'a', runs: 3, share: 0.5 },
    { agent_id: 'b', runs: 5 },
  ]);
});

it('shows the rows that a topk chose', () => {
  const rows = rowsOf(
    columns,
    lineOf(instant('runs', 'x', { a: 3, b: 5 }), instant('share', 'topk(1, y)', { b: 0.1 })),
  );
  expect(rows.map((row) => row.labels['agent_id'])).toEqual(['b']);
});

it('sorts by the bars, greatest first, what has no number last', () => {
  const rows = rowsOf(
    columns,
    lineOf(
      instant('runs', 'x', { a: 1, b: 1, c: 1, d: 1 }),
      instant('share', 'y', { a: 0.1, b: 'NaN', c: 0.9 }),
    ),
  );
  const sort = defaultSort(columns);
  expect(
    sortRows(rows, columns, sort)
      .map((row) => row.labels['agent_id'])
      .slice(0, 2),
  ).toEqual(['c', 'a']);
  const up = sortRows(rows, columns, { ...sort, isDescending: false });
  expect(up.map((row) => row.labels['agent_id']).slice(0, 2)).toEqual(['a', 'c']);
});

it('makes columns of all labels and queries where the document names none', () => {
  const panel = { queries: [{ refId: 'A', promql: 'x', legend: 'Runs' }] } as Panel;
  expect(columnsOf(panel, lineOf(instant('A', 'x', { a: 1 })))).toEqual([
    { title: 'agent_id', label: 'agent_id' },
    { title: 'Runs', refId: 'A' },
  ]);
});

it('keeps the subject, one number and the bars on a phone', () => {
  expect(columns.map((_, i) => isOnPhone(columns, i))).toEqual([true, true, true]);
  expect(isOnPhone([...columns, { title: 'Cost', refId: 'cost' }], 3)).toBe(false);
});
