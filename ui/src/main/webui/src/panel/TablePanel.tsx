import { useCallback, useMemo, useState, type ReactElement } from 'react';

import type { PanelColumn } from '@/api/types';
import { assignColours, labelKey } from '@/chart/colour';

import { NoData } from './NoData';
import { PanelFrame } from './PanelFrame';
import { PanelMenu } from './PanelMenu';
import type { PanelProps } from './PanelView';
import { columnsOf, defaultSort, isOnPhone, rowsOf, sortRows, type Row, type Sort } from './table';
import { TableRow, toneOf } from './TableRow';

/** More rows than anybody reads; the query should narrow instead. */
const MOST_ROWS = 200;

export function TablePanel(props: PanelProps): ReactElement {
  const { panel, state, actions } = props;
  const { line } = state;
  const columns = useMemo(() => (line ? columnsOf(panel, line) : []), [panel, line]);
  const rows = useMemo(() => (line ? rowsOf(columns, line) : []), [columns, line]);
  const [chosen, setChosen] = useState<Sort>();
  const sort = chosen ?? defaultSort(columns);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const subject = columns[0]?.label ?? '';
  // The key that a chart by this label has, so that the colours agree.
  const subjectKey = useCallback(
    (row: Row) => labelKey({ [subject]: row.labels[subject] ?? '' }),
    [subject],
  );
  const colours = useMemo(() => assignColours(rows.map(subjectKey)), [rows, subjectKey]);
  const greatest = columns.map(({ refId = '' }) =>
    Math.max(0, ...rows.map((row) => row.values[refId] ?? 0).filter(Number.isFinite)),
  );

  return (
    <PanelFrame
      {...props}
      className="scrolls"
      menu={<PanelMenu panel={panel} line={line} actions={actions} />}
    >
      {rows.length === 0 ? (
        <NoData panel={panel} />
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th
                  key={column.title}
                  scope="col"
                  className={headClass(columns, i, i === sort.column)}
                  aria-sort={ariaSort(i === sort.column, sort)}
                >
                  {column.trend ? (
                    column.title
                  ) : (
                    <button type="button" onClick={() => setChosen(next(sort, i, column.label))}>
                      {column.title}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, MOST_ROWS).map((row) => (
              <TableRow
                key={row.key}
                row={row}
                columns={columns}
                sortColumn={sort.column}
                unit={panel.unit}
                greatest={greatest}
                tone={toneOf(panel)}
                colour={colours.get(subjectKey(row)) ?? '--s1'}
              />
            ))}
          </tbody>
        </table>
      )}
    </PanelFrame>
  );
}

function next(sort: Sort, column: number, label: string | undefined): Sort {
  if (sort.column === column) return { column, isDescending: !sort.isDescending };
  return { column, isDescending: label === undefined };
}

function ariaSort(isSorted: boolean, sort: Sort): 'ascending' | 'descending' | 'none' {
  if (!isSorted) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}

function headClass(columns: readonly PanelColumn[], index: number, isSorted: boolean): string {
  const { label, bar, trend } = columns[index] ?? {};
  const width = trend ? 'w-trend' : bar ? 'w-bar' : label === undefined ? 'r w-number' : 'w-label';
  const names = [index === 0 ? 'w-first' : width];
  if (!isOnPhone(columns, index)) names.push('hide-s');
  if (isSorted) names.push('sorted');
  return names.join(' ');
}
