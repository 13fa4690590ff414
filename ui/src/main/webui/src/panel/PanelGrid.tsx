import { IconArrowsMinimize } from '@tabler/icons-react';
import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';

import type { Panel } from '@/api/types';
import { Icon } from '@/ui/Icon';

import type { PanelActions } from './PanelMenu';
import { PanelView } from './PanelView';
import type { PanelStream } from './usePanelStream';

export interface PanelGridProps {
  panels: readonly Panel[];
  /** The panel that has the screen for itself. */
  fullId: string | undefined;
  stream: PanelStream;
  actions: PanelActions;
}

/** Panels on twelve columns as the document places them; two columns or one where there is less room. */
export function PanelGrid({ panels, fullId, stream, actions }: PanelGridProps): ReactElement {
  const grid = useRef<HTMLDivElement>(null);
  useFullScreenKey(grid, fullId, actions);
  const full = panels.find((panel) => panel.id === fullId);

  if (full) {
    return (
      <div className="full" ref={grid}>
        <section className="panel" aria-label={full.title}>
          <PanelView panel={full} stream={stream} actions={actions} />
          <button
            type="button"
            className="btn s leave-full"
            onClick={() => actions.toggleFull(full.id)}
          >
            <Icon of={IconArrowsMinimize} size={14} />
            Back to the dashboard
          </button>
        </section>
      </div>
    );
  }
  return (
    <div className="dg" ref={grid}>
      {panels.map((panel) => (
        <section
          key={panel.id}
          className="panel"
          data-panel={panel.id}
          data-type={panel.type}
          data-wide={panel.grid.w >= 8}
          aria-label={panel.title}
          style={placeOf(panel)}
        >
          <PanelView panel={panel} stream={stream} actions={actions} />
        </section>
      ))}
    </div>
  );
}

function placeOf({ grid }: Panel): CSSProperties {
  return {
    '--x': grid.x + 1,
    '--y': grid.y + 1,
    '--w': grid.w,
    '--h': grid.h,
  } as CSSProperties;
}

/** v shows the panel under the pointer in full; Esc goes back. */
function useFullScreenKey(
  grid: React.RefObject<HTMLDivElement | null>,
  fullId: string | undefined,
  actions: PanelActions,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [contenteditable], [role=dialog], [role=menu]')) return;
      if (fullId !== undefined && (event.key === 'Escape' || event.key === 'v')) {
        actions.toggleFull(fullId);
      } else if (event.key === 'v') {
        const pointed = grid.current?.querySelector<HTMLElement>('[data-panel]:hover');
        const focused = grid.current?.querySelector<HTMLElement>('[data-panel]:focus-within');
        const id = (pointed ?? focused)?.dataset['panel'];
        if (id !== undefined) actions.toggleFull(id);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [grid, fullId, actions]);
}
