import type { ReactElement } from 'react';

import type { ChartSeries } from './types';

export function Swatch({
  series,
  isLine,
}: {
  series: ChartSeries;
  isLine?: boolean;
}): ReactElement {
  const colour = series.isPrevious ? '--prev' : series.colour;
  return (
    <i
      aria-hidden
      className={isLine ? 'swatch ln' : 'swatch'}
      style={{ background: `var(${colour})` }}
    />
  );
}
