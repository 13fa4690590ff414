import type { ReactElement } from 'react';

import type { Panel, PanelColumn } from '@/api/types';
import { Spark } from '@/chart/Spark';
import { formatCompact } from '@/format/unit';
import { AppLink } from '@/ui/AppLink';

import { signed } from './stat';
import { isOnPhone, type Row } from './table';

/** What a table's bars and trends stand for: failures are red, models have their own colours. */
export type Tone = 'failure' | 'series' | 'plain';

export function toneOf(panel: Panel): Tone {
  if (/fail|error/i.test(panel.title)) return 'failure';
  return panel.columns?.[0]?.label === 'model' ? 'series' : 'plain';
}

export interface TableRowProps {
  row: Row;
  columns: readonly PanelColumn[];
  sortColumn: number;
  unit: string;
  /** The greatest value of each column, which its bars are drawn against. */
  greatest: readonly number[];
  tone: Tone;
  colour: string;
}

export function TableRow(props: TableRowProps): ReactElement {
  const { row, columns, sortColumn, unit, greatest, tone, colour } = props;
  const fill = tone === 'failure' ? '--err' : tone === 'series' ? colour : '--text-3';
  return (
    <tr>
      {columns.map((column, i) => (
        <Cell
          key={column.title}
          row={row}
          column={column}
          isFirst={i === 0}
          className={isOnPhone(columns, i) ? '' : 'hide-s'}
          isSorted={i === sortColumn}
          unit={column.unit ?? unit}
          full={greatest[i] ?? 0}
          tone={tone}
          fill={fill}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  row: Row;
  column: PanelColumn;
  isFirst: boolean;
  className: string;
  isSorted: boolean;
  unit: string;
  full: number;
  tone: Tone;
  fill: string;
}

function Cell(props: CellProps): ReactElement {
  const { row, column, isFirst, isSorted, unit, full, tone, fill, className } = props;
  const { label, refId = '' } = column;
  if (label !== undefined) {
    const text = row.labels[label] ?? '';
    return (
      <td title={text} className={`${isFirst ? 'med' : 't2'} ${className}`}>
        {isFirst && tone === 'series' && (
          <i className="swatch" aria-hidden style={{ background: `var(${fill})` }} />
        )}
        {label === 'agent_id' ? <AgentLink id={text} /> : text || '–'}
      </td>
    );
  }
  const value = row.values[refId] ?? null;
  if (unit === 'percent' && /change/i.test(column.title)) {
    const text = value === null ? '–' : `${signed(value * 100)}\u00a0%`;
    return <td className={`r t2 ${className}`}>{text}</td>;
  }
  if (column.trend) {
    return (
      <td className={className}>
        <span className="cell-spark">
          <Spark values={row.trends[refId] ?? []} colour={tone === 'plain' ? '--s1' : fill} />
        </span>
      </td>
    );
  }
  if (column.bar) {
    const width = full > 0 && value !== null ? `${Math.min(100, (value / full) * 100)}%` : '0';
    return (
      <td className={className}>
        <span className="cell-bar">
          <span className="num">{formatCompact(value, unit)}</span>
          <span className="mbar">
            <i style={{ width, background: `var(${fill})` }} />
          </span>
        </span>
      </td>
    );
  }
  return (
    <td className={`r ${isSorted ? 'semi' : ''} ${className}`}>{formatCompact(value, unit)}</td>
  );
}

/** An agent leads to its dashboard. The id is a parameter, never part of an address's scheme. */
function AgentLink({ id }: { id: string }): ReactElement {
  return (
    <AppLink to="/dashboards/agent" search={{ 'var-agent': id }}>
      {id}
    </AppLink>
  );
}
