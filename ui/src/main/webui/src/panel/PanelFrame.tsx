import { IconAlertOctagon, IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';

import type { Panel } from '@/api/types';
import { AppLink } from '@/ui/AppLink';
import { Icon } from '@/ui/Icon';
import { Failure, Skeleton, SkeletonRows } from '@/ui/States';

import type { PanelState } from './PanelStore';

export interface PanelFrameProps {
  panel: Panel;
  state: PanelState;
  /** The picture answers an older question than the one that is asked now. */
  isStale: boolean;
  onRetry: () => void;
  /** Right of the title: a legend or a colour key. */
  aside?: ReactNode;
  menu?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Head and body of a panel, in all its states. */
export function PanelFrame(props: PanelFrameProps): ReactElement {
  const { panel, state, isStale, onRetry, aside, menu, className = '', children } = props;
  return (
    <>
      <div className="panel-h">
        <h2 className="ell" title={panel.title}>
          {panel.title}
        </h2>
        {panel.subtitle && <span className="sub">{panel.subtitle}</span>}
        <span className="sp" />
        {state.problem && (
          <span className="badge b-crit">
            <Icon of={IconCircleX} size={12} />
            failed
          </span>
        )}
        {!state.problem && aside}
        {menu}
        {panel.link && (
          <AppLink to={`/dashboards/${encodeURIComponent(panel.link)}`} className="more">
            Open
          </AppLink>
        )}
      </div>
      <div
        className={`panel-b ${className}`}
        data-stale={isStale && !state.problem}
        // What scrolls must be reachable by keyboard, or its end is not.
        {...(className.includes('scrolls')
          ? { tabIndex: 0, role: 'group', 'aria-label': `${panel.title}, data` }
          : {})}
      >
        {bodyOf(panel, state, onRetry, children)}
      </div>
    </>
  );
}

function bodyOf(
  panel: Panel,
  state: PanelState,
  onRetry: () => void,
  children: ReactNode,
): ReactNode {
  if (panel.type === 'text') return children;
  if (state.problem) return <Failure problem={state.problem} onRetry={onRetry} />;
  if (state.line) return children;
  return panel.type === 'table' || panel.type === 'bargauge' ? <SkeletonRows /> : <Skeleton />;
}

export interface SeverityBadgeProps {
  severity: 'warning' | 'critical';
  children: ReactNode;
}

export function SeverityBadge({ severity, children }: SeverityBadgeProps): ReactElement {
  const isCritical = severity === 'critical';
  return (
    <span className={`badge ${isCritical ? 'b-crit' : 'b-warn'}`}>
      <Icon of={isCritical ? IconAlertOctagon : IconAlertTriangle} size={12} />
      {children}
    </span>
  );
}
