import type { UseQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactElement } from 'react';

import type { Problem } from '@/api/problem';
import type { InstantAnswer } from '@/api/types';
import { numberOf } from '@/api/values';
import { labelKey } from '@/chart/colour';
import { Empty, Failure, SkeletonRows } from '@/ui/States';

import type { Asked } from './useExplore';

const ROW_PIXELS = 28;
const MOST_COLUMNS = 12;

export interface TableViewProps {
  found: UseQueryResult<Asked<InstantAnswer>>;
  isStale: boolean;
  problem: Problem | undefined;
}

/** The values at the end of the range, a column for each label, exact. */
export function TableView({ found, isStale, problem }: TableViewProps): ReactElement {
  if (problem) return <Failure problem={problem} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={8} />;
  const { series } = found.data.answer;
  if (series.length === 0) {
    return (
      <Empty title="No value at this time">
        The query is right, but no series matches it at the end of the range.
      </Empty>
    );
  }
  return (
    <div className="explore-table" data-stale={isStale}>
      <Rows series={series} />
    </div>
  );
}

type Series = InstantAnswer['series'];

function Rows({ series }: { series: Series }): ReactElement {
  const [sort, setSort] = useState({ by: 'value', isDescending: true });
  const columns = useMemo(() => columnsOf(series), [series]);
  const rows = useMemo(() => sorted(series, sort), [series, sort]);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const head = (name: string, title: string, className = ''): ReactElement => (
    <th
      key={name}
      scope="col"
      className={`${className} ${sort.by === name ? 'sorted' : ''}`}
      aria-sort={sort.by === name ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        onClick={() =>
          setSort({
            by: name,
            isDescending: sort.by === name ? !sort.isDescending : name === 'value',
          })
        }
      >
        {title}
      </button>
    </th>
  );

  return (
    <div className="scroll-box" ref={box}>
      <table className="tbl" aria-rowcount={rows.length}>
        <thead>
          <tr>
            {columns.map((name) => head(name, name === '__name__' ? 'Metric' : name))}
            {head('value', 'Value', 'r w-value')}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={columns.length + 1} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <tr key={`${row.labels['__name__'] ?? ''} ${labelKey(row.labels)}`}>
                {columns.map((name) => (
                  <td key={name} title={row.labels[name]} className="mono">
                    {row.labels[name] ?? <span className="t3">–</span>}
                  </td>
                ))}
                <td className="r">{row.text ?? exact(row.value)}</td>
              </tr>
            );
          })}
          <Spacer height={after} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function columnsOf(series: Series): string[] {
  const names = new Set(series.flatMap(({ labels }) => Object.keys(labels)));
  const metric = names.delete('__name__') ? ['__name__'] : [];
  return [...metric, ...[...names].sort()].slice(0, MOST_COLUMNS);
}

function sorted(
  series: Series,
  { by, isDescending }: { by: string; isDescending: boolean },
): Series {
  const sign = isDescending ? -1 : 1;
  return [...series].sort((a, b) =>
    by === 'value'
      ? sign * ((numberOf(a.value) ?? 0) - (numberOf(b.value) ?? 0))
      : sign * (a.labels[by] ?? '').localeCompare(b.labels[by] ?? ''),
  );
}

/** All digits: whoever reads a table in Explore wants the number itself. */
function exact(value: number | string): string {
  return typeof value === 'number'
    ? value.toLocaleString('en', { maximumSignificantDigits: 15 })
    : value;
}
