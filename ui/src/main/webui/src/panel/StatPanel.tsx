import type { ReactElement } from 'react';

import { Spark } from '@/chart/Spark';
import { compactParts, formatValue } from '@/format/unit';
import { Failure } from '@/ui/States';

import { SeverityBadge } from './PanelFrame';
import { PanelMenu } from './PanelMenu';
import type { PanelProps } from './PanelView';
import { toneOf } from './TableRow';
import { statOf, type Stat } from './stat';

/** One big number with its change and trend. */
export function StatPanel(props: PanelProps & { isTile: boolean }): ReactElement {
  const { panel, state, isStale, onRetry, actions, isTile } = props;
  const stat = state.line && statOf(panel, state.line);
  if (state.problem) return <Failure problem={state.problem} onRetry={onRetry} />;
  const isFailure = toneOf(panel) === 'failure';
  return (
    <div className={isTile ? 'stat' : 'stat in-panel'} data-stale={isStale}>
      <div className="stat-text">
        <span className="lab">
          <span className="ell">{panel.title}</span>
          {isTile && panel.subtitle && <span className="t3 ell hide-s">{panel.subtitle}</span>}
          {stat?.beyond && (
            <SeverityBadge severity={stat.beyond.severity}>over {stat.beyond.label}</SeverityBadge>
          )}
        </span>
        <Big stat={stat} unit={panel.unit} note={isTile ? undefined : panel.subtitle} />
        <span className="d">
          {stat?.change !== undefined && (
            <>
              <span className="num">{stat.change}</span> on the period before
            </>
          )}
        </span>
      </div>
      <div className="sparkbox">
        {stat && stat.spark.length > 1 && (
          <Spark
            values={stat.spark}
            previous={stat.previous}
            colour={isFailure ? '--err' : '--s1'}
          />
        )}
      </div>
      {!isTile && <PanelMenu panel={panel} line={state.line} actions={actions} />}
    </div>
  );
}

interface BigProps {
  stat: Stat | undefined;
  unit: string;
  note: string | undefined;
}

function Big({ stat, unit, note }: BigProps): ReactElement {
  if (!stat) return <span className="v">&nbsp;</span>;
  if (stat.value === null) return <span className="v none">no data</span>;
  const { number, suffix } = compactParts(stat.value, unit);
  // Part of the number, as k and M are; a unit of its own is set small.
  const isPart = /^[%kMGTP]$/.test(suffix);
  const tone = stat.beyond ? (stat.beyond.severity === 'critical' ? 'crit' : 'warn') : '';
  return (
    <span className={`v ${tone}`} title={formatValue(stat.value, unit)}>
      {number}
      {isPart ? `\u00a0${suffix}` : <small>{suffix}</small>}
      {stat.limit !== null && <small>of {formatValue(stat.limit, unit)}</small>}
      {note !== undefined && <small className="note-s">{note}</small>}
    </span>
  );
}
