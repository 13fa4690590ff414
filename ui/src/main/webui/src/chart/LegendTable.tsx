import { useMemo, useState, type ReactElement } from 'react';

import { formatCompact } from '@/format/unit';

import { summarize, type Summary } from './stack';
import { Swatch } from './Swatch';
import type { ChartSeries } from './types';
import type { Selection } from './useSelection';

type Column = 'name' | keyof Summary;

const COLUMNS: readonly Column[] = ['name', 'last', 'mean', 'max'];

export interface LegendTableProps {
  series: readonly ChartSeries[];
  unit: string;
  selection: Selection;
  hoveredId: string | undefined;
  onHover: (id: string | undefined) => void;
}

/** Name, last, mean and max of each series. Sorts; a click isolates, with ⌘ or Ctrl it toggles. */
export function LegendTable(props: LegendTableProps): ReactElement {
  const { series, unit, selection, hoveredId, onHover } = props;
  const [column, setColumn] = useState<Column>('mean');
  const rows = useMemo(() => sorted(series, column), [series, column]);

  return (
    <div className="legend-box">
      <table className="legend">
        <thead>
          <tr>
            {COLUMNS.map((each) => (
              <th
                key={each}
                scope="col"
                className={`legend-${each}`}
                aria-sort={
                  each === column ? (each === 'name' ? 'ascending' : 'descending') : 'none'
                }
              >
                <button type="button" onClick={() => setColumn(each)}>
                  {each === 'name' ? 'Series' : each}
                  {each === column && each !== 'name' ? ' ↓' : ''}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ series: each, summary }) => (
            <tr
              key={each.id}
              className={each.id === hoveredId ? 'on' : ''}
              data-hidden={!selection.isShown(each.id)}
              onMouseEnter={() => onHover(each.id)}
              onMouseLeave={() => onHover(undefined)}
            >
              <td title={each.name}>
                <button
                  type="button"
                  aria-pressed={selection.isShown(each.id)}
                  onClick={(event) => selection.choose(each.id, event.metaKey || event.ctrlKey)}
                >
                  <Swatch series={each} />
                  <span className="ell">{each.name}</span>
                </button>
              </td>
              <td>{formatCompact(summary.last, unit)}</td>
              <td>{formatCompact(summary.mean, unit)}</td>
              <td>{formatCompact(summary.max, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sorted(
  series: readonly ChartSeries[],
  column: Column,
): { series: ChartSeries; summary: Summary }[] {
  const rows = series.map((each) => ({ series: each, summary: summarize(each.values) }));
  if (column === 'name') return rows.sort((a, b) => a.series.name.localeCompare(b.series.name));
  const lowest = Number.NEGATIVE_INFINITY;
  return rows.sort((a, b) => (b.summary[column] ?? lowest) - (a.summary[column] ?? lowest));
}
