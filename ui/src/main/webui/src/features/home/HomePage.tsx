import type { CSSProperties, ReactElement } from 'react';

import { asProblem } from '@/api/problem';
import type { Dashboard, Panel } from '@/api/types';
import { useDashboard } from '@/features/dashboards';
import { usePanelActions } from '@/panel/usePanelActions';
import { PanelView } from '@/panel/PanelView';
import { usePanelStream } from '@/panel/usePanelStream';
import { usePage } from '@/shell/page';
import { Failure, SkeletonRows } from '@/ui/States';

const NO_CHOICES = {};

/** The first look: key numbers in one strip, then who fails and what costs. */
export function HomePage(): ReactElement {
  usePage('Home');
  const found = useDashboard('home');
  if (found.isPending) return <SkeletonRows rows={8} />;
  if (found.isError) {
    return <Failure problem={asProblem(found.error)} onRetry={() => void found.refetch()} />;
  }
  return <Loaded document={found.data} />;
}

function Loaded({ document }: { document: Dashboard }): ReactElement {
  const stream = usePanelStream(document, NO_CHOICES);
  const actions = usePanelActions();
  const tiles = document.panels.filter((panel) => panel.type === 'stat');
  const others = document.panels.filter((panel) => panel.type !== 'stat');
  return (
    <div className="page home">
      <h1 className="sr-only">Home</h1>
      <section className="tiles" aria-label="Key numbers">
        {tiles.map((panel) => (
          <div key={panel.id} className="tile" data-panel={panel.id}>
            <PanelView panel={panel} stream={stream} actions={actions} isTile />
          </div>
        ))}
      </section>
      <div className="home-grid">
        {others.map((panel) => (
          <section
            key={panel.id}
            className="panel"
            data-panel={panel.id}
            data-type={panel.type}
            aria-label={panel.title}
            style={sizeOf(panel)}
          >
            <PanelView panel={panel} stream={stream} actions={actions} />
          </section>
        ))}
      </div>
    </div>
  );
}

function sizeOf({ grid }: Panel): CSSProperties {
  return { '--w': grid.w, '--h': grid.h } as CSSProperties;
}
