import { IconCopy, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { clock } from '@/format/time';
import { formatValue } from '@/format/unit';
import { copy } from '@/ui/copy';
import { Icon } from '@/ui/Icon';

import type { ExemplarDot } from './types';

export interface DotCardProps {
  dot: ExemplarDot;
  left: number;
  top: number;
  unit: string;
  onClose: () => void;
}

/** What an exemplar's dot stands for, with its trace id to take along. */
export function DotCard({ dot, left, top, unit, onClose }: DotCardProps): ReactElement {
  return (
    <div
      className="pop dot-card"
      role="dialog"
      aria-label="Exemplar"
      style={{ left: Math.max(0, left - 130), top: top + 10 }}
    >
      <div className="row">
        <span className="num semi">{formatValue(dot.value, unit)}</span>
        <span className="t3 num">{clock(dot.timeMillis)}</span>
        <span className="sp" />
        <button type="button" className="btn s ico ghost" aria-label="Close" onClick={onClose}>
          <Icon of={IconX} size={14} />
        </button>
      </div>
      <div className="t2 ell">{describe(dot)}</div>
      <div className="row">
        <span className="mono ell" title={dot.traceId}>
          {dot.traceId}
        </span>
        <button
          type="button"
          className="btn s"
          onClick={() => void copy(dot.traceId, 'Trace id copied')}
        >
          <Icon of={IconCopy} size={14} />
          Copy
        </button>
      </div>
    </div>
  );
}

function describe({ labels }: ExemplarDot): string {
  return Object.entries(labels)
    .filter(([name]) => !['__name__', 'le', 'job', 'instance'].includes(name))
    .map(([, value]) => value)
    .join(' · ');
}
