import { useMemo, useState, type ReactElement } from 'react';

import { NoData } from './NoData';
import { PanelFrame } from './PanelFrame';
import { PanelMenu } from './PanelMenu';
import type { PanelProps } from './PanelView';
import { columnsOf, defaultSort, rowsOf, sortRows, type Sort } from './table';
import { TableRow, toneOf } from './TableRow';
import { assignColours } from '@/chart/colour';

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
  const colours = useMemo(() => assignColours(rows.map((row) => row.key)), [rows]);
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
                  className={headClass(i === sort.column, column, i)}
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
                colour={colours.get(row.key) ?? '--s1'}
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

function headClass(
  isSorted: boolean,
  column: { label?: string; bar?: boolean; trend?: boolean },
  index: number,
): string {
  const kind = column.trend ? 'w-trend hide-s' : column.bar ? 'w-bar' : column.label ? '' : 'r';
  // A phone keeps the subject, one number and the bars.
  const isFirst = index === 0 ? 'w-first' : '';
  return [kind, isFirst, isSorted ? 'sorted' : ''].join(' ').trim();
}
