import { IconInbox } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import type { Panel } from '@/api/types';
import { usePageRange, useRangeActions } from '@/live/useTimeRange';
import { Empty } from '@/ui/States';
import { describeRange } from '@/url/range';

/** A panel whose queries were answered with nothing. */
export function NoData({ panel }: { panel: Panel }): ReactElement {
  const { spec, range } = usePageRange();
  const { setRange } = useRangeActions();
  const isShort = range.endMillis - range.startMillis < 86_400_000;
  const metric = metricOf(panel);
  return (
    <Empty
      title="Nothing in this range"
      icon={IconInbox}
      actions={
        isShort && (
          <button
            type="button"
            className="btn"
            onClick={() => setRange({ from: 'now-24h', to: 'now' })}
          >
            Last 24 h
          </button>
        )
      }
    >
      {metric === undefined ? 'No series matches' : <span className="mono">{metric}</span>}
      {metric === undefined ? '' : ' has no samples that match'} in{' '}
      {describeRange(spec).toLowerCase()}.
    </Empty>
  );
}

function metricOf(panel: Panel): string | undefined {
  return /\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\b(?=[{[])/.exec(panel.queries[0]?.promql ?? '')?.[1];
}
