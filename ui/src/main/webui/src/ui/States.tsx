import {
  IconCopy,
  IconInbox,
  IconPlugConnectedX,
  IconRefresh,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';

import type { Problem } from '@/api/problem';

import { copy } from './copy';
import { Icon } from './Icon';
import { useDelayed } from './useDelayed';

export interface FailureProps {
  problem: Problem;
  onRetry: () => void;
}

/** What the server said, in its own words, and what can be done. */
export function Failure({ problem, onRetry }: FailureProps): ReactElement {
  return (
    <div className="void" role="alert">
      <span className="big c">
        <Icon of={IconPlugConnectedX} />
      </span>
      <p className="void-title">{problem.title}</p>
      <p>{problem.detail}</p>
      <div className="row">
        <button type="button" className="btn" onClick={onRetry}>
          <Icon of={IconRefresh} size={14} />
          Try again
        </button>
        <button
          type="button"
          className="btn ghost"
          onClick={() => void copy(problem.details, 'Details copied')}
        >
          <Icon of={IconCopy} size={14} />
          Copy details
        </button>
      </div>
    </div>
  );
}

export interface EmptyProps {
  title: string;
  children: ReactNode;
  icon?: TablerIcon;
  /** The next step. */
  actions?: ReactNode;
}

/** Says why there is nothing, and what to do next. */
export function Empty({ title, children, icon = IconInbox, actions }: EmptyProps): ReactElement {
  return (
    <div className="void">
      <span className="big">
        <Icon of={icon} />
      </span>
      <p className="void-title">{title}</p>
      <p>{children}</p>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}

const BARS = [62, 48, 44, 33, 40, 38, 30, 26, 32, 24, 20, 12, 24, 30, 44, 58, 54, 62, 70, 78];

/** The shape of a chart that is not there yet; nothing for the first 300 ms. */
export function Skeleton(): ReactElement {
  const isLong = useDelayed(true);
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {isLong &&
        BARS.map((height, i) => <span key={i} className="skel" style={{ height: `${height}%` }} />)}
    </div>
  );
}

/** The shape of rows that are not there yet. */
export function SkeletonRows({ rows = 5 }: { rows?: number }): ReactElement {
  const isLong = useDelayed(true);
  return (
    <div className="skeleton-rows" role="status" aria-label="Loading">
      {isLong &&
        Array.from({ length: rows }, (_, i) => (
          <span key={i} className="skel" style={{ width: `${92 - ((i * 17) % 40)}%` }} />
        ))}
    </div>
  );
}
