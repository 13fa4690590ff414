import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';

import type { Problem } from '@/api/problem';
import type { RangeAnswer } from '@/api/types';
import { HeadLegend, MOST_IN_HEAD } from '@/chart/HeadLegend';
import { TimeChart } from '@/chart/TimeChart';
import { useSelection } from '@/chart/useSelection';
import { usePageRange, useRangeActions } from '@/live/useTimeRange';
import { chartDataOf } from '@/panel/series';
import { TopNote } from '@/panel/TopNote';
import { Empty, Failure, Skeleton } from '@/ui/States';
import { describeRange } from '@/url/range';
import type { Search } from '@/url/search';

import type { ExploreSearch } from './exploreSearch';
import { unitOf } from './unitOf';
import { useExemplars, type Asked } from './useExplore';

export interface ChartViewProps {
  explored: ExploreSearch;
  change: (change: Search) => void;
  found: UseQueryResult<Asked<RangeAnswer>>;
  isStale: boolean;
  problem: Problem | undefined;
}

export function ChartView(props: ChartViewProps): ReactElement {
  const { explored, change, found, isStale, problem } = props;
  const { query, kind, isAll } = explored;
  const { spec, range } = usePageRange();
  const { setRange, zoom, zoomBack } = useRangeActions();
  const exemplars = useExemplars(explored);
  const answer = found.data?.answer;
  const data = useMemo(
    () =>
      answer &&
      chartDataOf(
        [{ refId: 'A', legend: '', promql: query }],
        [{ refId: 'A', result: answer, exemplars }],
      ),
    [answer, query, exemplars],
  );
  const series = data?.series ?? [];
  const ids = useMemo(() => (data?.series ?? []).map((each) => each.id), [data]);
  const selection = useSelection(ids);

  if (problem) return <Failure problem={problem} onRetry={() => void found.refetch()} />;
  if (!data) return <Skeleton />;
  if (!data.grid || series.length === 0) {
    return (
      <Empty
        title="Nothing in this range"
        actions={
          <button
            type="button"
            className="btn"
            onClick={() => setRange({ from: 'now-24h', to: 'now' })}
          >
            Last 24 h
          </button>
        }
      >
        The query is right, but no series matches it in {describeRange(spec).toLowerCase()}.
      </Empty>
    );
  }
  return (
    <section className="explore-chart" aria-label="Chart" data-many={series.length > MOST_IN_HEAD}>
      <div className="explore-head">
        {series.length <= MOST_IN_HEAD ? (
          <HeadLegend series={series} kind={kind} selection={selection} />
        ) : (
          <TopNote
            shown={series.length}
            total={data.total ?? series.length}
            isAll={isAll}
            onToggle={(all) => change({ all: all ? '1' : undefined })}
          />
        )}
      </div>
      <div className="panel-b" data-stale={isStale}>
        <TimeChart
          label={`${query}, ${series.length} series`}
          kind={kind}
          isStacked={kind !== 'line'}
          unit={unitOf(query)}
          series={series}
          grid={data.grid}
          startMillis={range.startMillis}
          endMillis={range.endMillis}
          exemplars={data.exemplars}
          selection={selection}
          onZoom={zoom}
          onZoomBack={zoomBack}
        />
      </div>
    </section>
  );
}
