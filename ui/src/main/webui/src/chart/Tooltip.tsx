import type { ReactElement } from 'react';

import { clock, day } from '@/format/time';
import { formatCompact, unitName } from '@/format/unit';

import { Swatch } from './Swatch';
import type { ChartSeries, Grid, Hover } from './types';

const MOST_ROWS = 12;

export interface TooltipProps {
  hover: Hover;
  series: readonly ChartSeries[];
  grid: Grid;
  unit: string;
}

/** The values under the pointer, greatest first, on the side with more room and never below it. */
export function Tooltip({ hover, series, grid, unit }: TooltipProps): ReactElement | null {
  const rows = rowsAt(series, hover);
  if (rows.length === 0) return null;
  const at = grid.startMillis + hover.index * grid.stepMillis;
  const isRight = hover.left < hover.width / 2;
  const position = isRight ? { left: hover.left + 10 } : { right: hover.width - hover.left + 10 };
  return (
    <div className="tip" style={{ ...position, top: 6 }} role="presentation">
      <div className="h">
        <span className="num">
          {grid.stepMillis >= 600_000 ? `${day(at)} ` : ''}
          {clock(at)}
        </span>
        <span>{unitName(unit)}</span>
      </div>
      {rows.slice(0, MOST_ROWS).map(({ series: each, value }) => (
        <div key={each.id} className={each.id === hover.seriesId ? 'l on' : 'l'}>
          <Swatch series={each} />
          <span className="ell">{each.name}</span>
          <b>{formatCompact(value, unit)}</b>
        </div>
      ))}
      {rows.length > MOST_ROWS && <div className="l t3">{rows.length - MOST_ROWS} more</div>}
      <div className="f">drag to zoom · double click to go back</div>
    </div>
  );
}

/** Series that have a value at the point, greatest first; the hovered one is always among those shown. */
function rowsAt(
  series: readonly ChartSeries[],
  hover: Hover,
): { series: ChartSeries; value: number }[] {
  const rows = series
    .flatMap((each) => {
      const value = each.values[hover.index] ?? null;
      return value === null ? [] : [{ series: each, value }];
    })
    .sort((a, b) => b.value - a.value);
  const hovered = rows.findIndex((row) => row.series.id === hover.seriesId);
  if (hovered < MOST_ROWS) return rows;
  const [row] = rows.splice(hovered, 1);
  if (row) rows.splice(MOST_ROWS - 1, 0, row);
  return rows;
}
