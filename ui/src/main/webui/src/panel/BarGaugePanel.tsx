import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import { numberOf } from '@/api/values';
import type { Panel, PanelLine } from '@/api/types';
import { labelKey } from '@/chart/colour';
import { formatCompact } from '@/format/unit';
import { Icon } from '@/ui/Icon';

import { seriesName } from './legend';
import { NoData } from './NoData';
import { PanelFrame } from './PanelFrame';
import { PanelMenu } from './PanelMenu';
import type { PanelProps } from './PanelView';

interface Bar {
  key: string;
  name: string;
  value: number;
  /** What the bar's full width stands for. */
  full: number;
  limit: number | undefined;
}

const MOST_BARS = 50;

/** One bar for each series, against its limit if there is one, else against the longest. */
export function BarGaugePanel(props: PanelProps): ReactElement {
  const { panel, state, actions } = props;
  const bars = state.line ? barsOf(panel, state.line) : [];
  return (
    <PanelFrame
      {...props}
      className="scrolls"
      menu={<PanelMenu panel={panel} line={state.line} actions={actions} />}
    >
      {bars.length === 0 ? (
        <NoData panel={panel} />
      ) : (
        <ul className="gauges">
          {bars.slice(0, MOST_BARS).map((bar) => (
            <Gauge key={bar.key} bar={bar} panel={panel} />
          ))}
        </ul>
      )}
    </PanelFrame>
  );
}

function Gauge({ bar, panel }: { bar: Bar; panel: Panel }): ReactElement {
  const tone = toneOf(bar, panel);
  const width = `${Math.max(0, Math.min(100, (bar.value / bar.full) * 100))}%`;
  return (
    <li>
      <span className="ell" title={bar.name}>
        {tone !== '' && <Icon of={IconAlertTriangle} size={12} className={tone} />} {bar.name}
      </span>
      <span className="gauge">
        <i data-tone={tone} style={{ width }} />
      </span>
      <span className={`num ${tone}`}>
        {formatCompact(bar.value, panel.unit)}
        {bar.limit !== undefined && (
          <span className="t3"> of {formatCompact(bar.limit, panel.unit)}</span>
        )}
      </span>
    </li>
  );
}

function toneOf(bar: Bar, panel: Panel): '' | 'warn' | 'crit' {
  if (bar.limit !== undefined) {
    return bar.value >= bar.limit ? 'crit' : bar.value >= bar.limit * 0.9 ? 'warn' : '';
  }
  const beyond = (panel.thresholds ?? []).filter((threshold) => bar.value > threshold.value);
  if (beyond.some((threshold) => threshold.severity === 'critical')) return 'crit';
  return beyond.length > 0 ? 'warn' : '';
}

function barsOf(panel: Panel, line: PanelLine): Bar[] {
  const limits = new Map<string, number>();
  const bars: Omit<Bar, 'full'>[] = [];
  for (const answer of line.queries) {
    const query = panel.queries.find((each) => each.refId === answer.refId);
    for (const series of answer.result.series) {
      const wire =
        'value' in series ? series.value : series.values.findLast((each) => each !== null);
      const value = numberOf(wire);
      if (value === null || !Number.isFinite(value)) continue;
      const key = labelKey(series.labels);
      if (query?.role === 'limit') limits.set(key, value);
      else if (query?.role === undefined || query.role === 'total') {
        const name = seriesName(query?.legend ?? '', series.labels, answer.promql);
        bars.push({ key: `${answer.refId} ${key}`, name, value, limit: undefined });
      }
    }
  }
  const longest = Math.max(0, ...bars.map((bar) => bar.value)) || 1;
  return bars
    .map((bar) => {
      const limit = limits.get(bar.key.slice(bar.key.indexOf(' ') + 1));
      return { ...bar, limit, full: limit ?? longest };
    })
    .sort((a, b) => b.value / b.full - a.value / a.full);
}
