import type { ReactElement } from 'react';

import { Swatch } from './Swatch';
import type { ChartKind, ChartSeries } from './types';
import type { Selection } from './useSelection';

/** Up to this many series are named in the panel's head; more get a table. */
export const MOST_IN_HEAD = 4;

export interface HeadLegendProps {
  series: readonly ChartSeries[];
  kind: ChartKind;
  selection: Selection;
}

export function HeadLegend({ series, kind, selection }: HeadLegendProps): ReactElement {
  return (
    <span className="leg-in">
      {series.map((each) => (
        <button
          key={each.id}
          type="button"
          className="leg-item"
          aria-pressed={selection.isShown(each.id)}
          onClick={(event) => selection.choose(each.id, event.metaKey || event.ctrlKey)}
        >
          <Swatch series={each} isLine={kind === 'line'} />
          <span className="ell">{each.name}</span>
        </button>
      ))}
    </span>
  );
}
