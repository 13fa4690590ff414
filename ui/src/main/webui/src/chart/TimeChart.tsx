import { useMemo, useState, type ReactElement } from 'react';

import { DotCard } from './DotCard';
import { MOST_IN_HEAD } from './HeadLegend';
import { LegendTable } from './LegendTable';
import { Tooltip } from './Tooltip';
import type { ChartKind, ChartSeries, ExemplarDot, Grid, Hover, Threshold } from './types';
import { usePlot } from './usePlot';
import type { Selection } from './useSelection';

export interface TimeChartProps {
  /** Says what is drawn, to those who cannot see it. */
  label: string;
  kind: ChartKind;
  isStacked?: boolean;
  unit: string;
  series: ChartSeries[];
  grid: Grid;
  startMillis: number;
  endMillis: number;
  thresholds?: Threshold[];
  exemplars?: ExemplarDot[];
  selection: Selection;
  onZoom: (startMillis: number, endMillis: number) => void;
  onZoomBack: () => void;
}

const NO_THRESHOLDS: Threshold[] = [];
const NO_DOTS: ExemplarDot[] = [];

/** The chart for every time series of the product. Fills its parent. */
export function TimeChart(props: TimeChartProps): ReactElement {
  const { label, kind, unit, series, grid, selection } = props;
  const { startMillis, endMillis, onZoom, onZoomBack } = props;
  const isStacked = props.isStacked ?? kind === 'bar';
  const thresholds = props.thresholds ?? NO_THRESHOLDS;
  const exemplars = props.exemplars ?? NO_DOTS;
  const [hover, setHover] = useState<Hover>();
  const [openDot, setOpenDot] = useState<{ dot: ExemplarDot; left: number; top: number }>();
  const shown = useMemo(
    () => series.filter((each) => selection.isShown(each.id)),
    [series, selection],
  );
  const model = useMemo(
    () => ({
      ...{ kind, isStacked, unit, series: shown, grid },
      ...{ startMillis, endMillis, thresholds, exemplars },
    }),
    [kind, isStacked, unit, shown, grid, startMillis, endMillis, thresholds, exemplars],
  );
  const { host, focus } = usePlot(model, {
    onHover: setHover,
    onZoom,
    onZoomBack,
    onDot: (dot, left, top) => setOpenDot({ dot, left, top }),
  });

  return (
    <div className="time-chart" data-legend={series.length > MOST_IN_HEAD}>
      <div className="plot-box">
        <div className="plot" ref={host} role="img" aria-label={label} />
        {hover && !openDot && <Tooltip hover={hover} series={shown} grid={grid} unit={unit} />}
        {openDot && <DotCard {...openDot} unit={unit} onClose={() => setOpenDot(undefined)} />}
      </div>
      {series.length > MOST_IN_HEAD && (
        <LegendTable
          series={series}
          unit={unit}
          selection={selection}
          hoveredId={hover?.seriesId}
          onHover={focus}
        />
      )}
    </div>
  );
}
