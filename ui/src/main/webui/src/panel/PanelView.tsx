import { lazy, Suspense, type ReactElement } from 'react';

import type { Panel } from '@/api/types';
import { Skeleton } from '@/ui/States';

import { BarGaugePanel } from './BarGaugePanel';
import type { PanelActions } from './PanelMenu';
import type { PanelState } from './PanelStore';
import { StatPanel } from './StatPanel';
import { TablePanel } from './TablePanel';
import { TextPanel } from './TextPanel';
import type { PanelStream } from './usePanelStream';
import { usePanelState, useStreamState } from './usePanelStream';

// The chart library is needed only where a chart is.
const ChartPanel = lazy(() =>
  import('./ChartPanel').then((module) => ({ default: module.ChartPanel })),
);
const HeatPanel = lazy(() =>
  import('./HeatPanel').then((module) => ({ default: module.HeatPanel })),
);

/** What each kind of panel gets. */
export interface PanelProps {
  panel: Panel;
  state: PanelState;
  isStale: boolean;
  onRetry: () => void;
  actions: PanelActions;
}

export interface PanelViewProps {
  panel: Panel;
  stream: PanelStream;
  actions: PanelActions;
  /** A stat in a strip of tiles looks different from one in a panel of its own. */
  isTile?: boolean;
}

export function PanelView({
  panel,
  stream,
  actions,
  isTile = false,
}: PanelViewProps): ReactElement {
  const state = usePanelState(stream.store, panel.id);
  const { identity } = useStreamState(stream.store);
  const isStale = state.line !== undefined && state.identity !== identity;
  const props: PanelProps = { panel, state, isStale, onRetry: stream.retry, actions };
  switch (panel.type) {
    case 'stat':
      return <StatPanel {...props} isTile={isTile} />;
    case 'table':
      return <TablePanel {...props} />;
    case 'bargauge':
      return <BarGaugePanel {...props} />;
    case 'text':
      return <TextPanel {...props} />;
    case 'heatmap':
      return (
        <Suspense fallback={<Skeleton />}>
          <HeatPanel {...props} />
        </Suspense>
      );
    default:
      return (
        <Suspense fallback={<Skeleton />}>
          <ChartPanel {...props} />
        </Suspense>
      );
  }
}
