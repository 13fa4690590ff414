import { IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactElement } from 'react';

import { asProblem } from '@/api/problem';
import { usePage } from '@/shell/page';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/States';
import { useLive } from '@/live/LiveProvider';

import { ExploreBar } from './ExploreBar';
import { remember } from './history';
import { HistoryMenu } from './HistoryMenu';
import { NothingAsked } from './NothingAsked';
import { useExploreSearch, useInstantAnswer, useRangeAnswer } from './useExplore';

// The editor is heavier than the rest of the app together.
const QueryEditor = lazy(async () => ({ default: (await import('./QueryEditor')).QueryEditor }));
const MetricBrowser = lazy(async () => ({
  default: (await import('./MetricBrowser')).MetricBrowser,
}));
const ChartView = lazy(async () => ({ default: (await import('./ChartView')).ChartView }));
const TableView = lazy(async () => ({ default: (await import('./TableView')).TableView }));

/** Asks anything of the metrics, in PromQL. */
export function ExplorePage(): ReactElement {
  usePage('Explore');
  const [explored, change] = useExploreSearch();
  const [text, setText] = useState(explored.query);
  const [shown, setShown] = useState(explored.query);
  const { refresh } = useLive();
  const range = useRangeAnswer(explored);
  const instant = useInstantAnswer(explored);
  const { found } = explored.view === 'chart' ? range : instant;
  const problem = found.error ? asProblem(found.error) : undefined;

  // Back and forward, the palette and the panels bring a query with the address.
  if (shown !== explored.query) {
    setShown(explored.query);
    setText(explored.query);
  }

  const run = (query: string): void => {
    setText(query);
    if (query.trim() === '') return;
    remember(query, Date.now());
    refresh();
    if (query !== explored.query) change({ q: query });
  };

  const position = problem?.position;
  const error = position && { ...position, message: problem.detail };

  return (
    <div className="explore">
      <h1 className="sr-only">Explore</h1>
      <aside className="browser hide-s" aria-label="Metrics">
        <Suspense fallback={null}>
          <MetricBrowser onChoose={run} />
        </Suspense>
      </aside>
      <div className="explore-main">
        <div className="query-row">
          <Suspense fallback={<div className="query-editor mono loading">{text}</div>}>
            <QueryEditor value={text} error={error} onChange={setText} onRun={() => run(text)} />
          </Suspense>
          <HistoryMenu onChoose={run} />
          <button type="button" className="btn pri" onClick={() => run(text)}>
            <Icon of={IconPlayerPlay} size={14} />
            Run
          </button>
        </div>
        <ExploreBar explored={explored} change={change} answer={found.data?.answer} />
        <Suspense fallback={<Skeleton />}>
          {explored.query.trim() === '' ? (
            <NothingAsked onChoose={run} />
          ) : explored.view === 'chart' ? (
            <ChartView explored={explored} change={change} {...range} problem={problem} />
          ) : (
            <TableView {...instant} problem={problem} />
          )}
        </Suspense>
      </div>
    </div>
  );
}
