import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef, useState, type ReactElement } from 'react';

import { wholeCatalogue } from '@/api/metrics';
import { asProblem } from '@/api/problem';
import type { Metric } from '@/api/types';
import { useGlobalSearch } from '@/live/useTimeRange';
import { onCommand } from '@/shell/commands';
import { Icon } from '@/ui/Icon';
import { Failure, SkeletonRows } from '@/ui/States';

import { starterQuery } from './unitOf';

const ROW_PIXELS = 26;
const MOST_METRICS = 1000;

/** The catalogue of what can be asked for; a click asks. */
export function MetricBrowser({ onChoose }: { onChoose: (query: string) => void }): ReactElement {
  const [search, setSearch] = useState('');
  const [pointed, setPointed] = useState<Metric>();
  const asked = useDeferredValue(search.trim());
  const { ws } = useGlobalSearch();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => onCommand('find', () => input.current?.focus()), []);
  const found = useQuery({
    queryKey: ['catalogue', asked, ws],
    queryFn: ({ signal }) => wholeCatalogue(asked, MOST_METRICS, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

  return (
    <>
      <label className="inp find">
        <Icon of={IconSearch} size={14} />
        <input
          ref={input}
          aria-label="Find a metric"
          placeholder="Find a metric"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {found.data && <span className="t3 num fs11">{found.data.length}</span>}
      </label>
      {found.isPending && <SkeletonRows rows={10} />}
      {found.isError && (
        <Failure problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && (
        <List
          metrics={found.data}
          onPoint={setPointed}
          onChoose={({ name, type }) => onChoose(starterQuery(name, type))}
        />
      )}
      {pointed && <Details metric={pointed} />}
    </>
  );
}

interface ListProps {
  metrics: readonly Metric[];
  onPoint: (metric: Metric) => void;
  onChoose: (metric: Metric) => void;
}

function List({ metrics, onPoint, onChoose }: ListProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: metrics.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 20,
    initialRect: { width: 280, height: 600 },
  });
  if (metrics.length === 0) return <p className="menu-note">No metric has such a name.</p>;
  return (
    <div className="metric-list" ref={box}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const metric = metrics[index];
          if (!metric) return null;
          return (
            <li key={metric.name} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                onMouseEnter={() => onPoint(metric)}
                onFocus={() => onPoint(metric)}
                onClick={() => onChoose(metric)}
              >
                <span className="mono ell" title={metric.name}>
                  {metric.name}
                </span>
                <span className="t3 fs11 num">{metric.seriesCount.toLocaleString('en')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Details({ metric }: { metric: Metric }): ReactElement {
  return (
    <div className="metric-details">
      <div className="mono semi">{metric.name}</div>
      <p className="t2">{metric.help || 'Its application gives no help text.'}</p>
      <dl className="kv">
        <dt>Type</dt>
        <dd>{metric.type}</dd>
        {metric.unit !== '' && (
          <>
            <dt>Unit</dt>
            <dd>{metric.unit}</dd>
          </>
        )}
        <dt>Series</dt>
        <dd className="num">{metric.seriesCount.toLocaleString('en')}</dd>
        <dt>Labels</dt>
        <dd className="labels" title={metric.labels.join(', ')}>
          {metric.labels.join(', ') || 'none'}
        </dd>
      </dl>
    </div>
  );
}
