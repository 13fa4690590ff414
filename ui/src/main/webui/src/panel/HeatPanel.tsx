import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react';

import { HeatPlot, type HeatHover, type HeatModel } from '@/chart/HeatPlot';
import { formatValue } from '@/format/unit';
import { clock } from '@/format/time';
import { usePageRange, useRangeActions } from '@/live/useTimeRange';

import { heatGrid, heatStep, type HeatGrid } from './heat';
import { NoData } from './NoData';
import { PanelFrame } from './PanelFrame';
import { PanelMenu } from './PanelMenu';
import type { PanelProps } from './PanelView';

const STEPS = [0, 1, 2, 3, 4, 5];

/** A histogram over time: one column for each step, one row for each bucket. */
export function HeatPanel(props: PanelProps): ReactElement {
  const { panel, state, actions } = props;
  const { line } = state;
  const { range } = usePageRange();
  const { startMillis, endMillis } = range;
  const answer = line?.queries.find((query) => query.kind === 'range');
  const heat = useMemo(() => answer && heatGrid(answer), [answer]);
  const model = useMemo((): HeatModel | undefined => {
    if (!answer || !heat || heat.cells.length === 0) return undefined;
    const steps = heat.cells.map((row) => row.map((count) => heatStep(count, heat.max)));
    const { result } = answer;
    return { bounds: heat.bounds, steps, grid: result, unit: panel.unit, startMillis, endMillis };
  }, [answer, heat, panel.unit, startMillis, endMillis]);

  return (
    <PanelFrame
      {...props}
      aside={heat && model && <HeatKey max={heat.max} />}
      menu={<PanelMenu panel={panel} line={line} actions={actions} />}
    >
      {heat && model ? (
        <HeatMap label={panel.title} model={model} heat={heat} />
      ) : (
        line && <NoData panel={panel} />
      )}
    </PanelFrame>
  );
}

function HeatKey({ max }: { max: number }): ReactElement {
  return (
    <span
      className="row g1 fs11 t3 num"
      aria-label={`Colours from 0 to ${formatValue(max, 'short')}`}
    >
      0
      <span className="heat-key" aria-hidden>
        {STEPS.map((step) => (
          <i key={step} style={{ background: `var(--heat-${step})` }} />
        ))}
      </span>
      {formatValue(max, 'short')}
    </span>
  );
}

function HeatMap(props: { label: string; model: HeatModel; heat: HeatGrid }): ReactElement {
  const { label, model, heat } = props;
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<HeatPlot>(undefined);
  const [hover, setHover] = useState<HeatHover>();
  const { zoom, zoomBack } = useRangeActions();
  const events = useRef({ zoom, zoomBack });
  const scheme = useComputedColorScheme('light');

  useLayoutEffect(() => {
    events.current = { zoom, zoomBack };
  });
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const created = new HeatPlot(host.current, {
      onHover: setHover,
      onZoom: (from, to) => events.current.zoom(from, to),
      onZoomBack: () => events.current.zoomBack(),
    });
    plot.current = created;
    const observer = new ResizeObserver(() => created.resize());
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      created.destroy();
    };
  }, []);
  useLayoutEffect(() => plot.current?.update(model), [model]);
  useEffect(() => plot.current?.recolour(), [scheme]);

  return (
    <div className="time-chart">
      <div className="plot-box">
        <div className="plot" ref={host} role="img" aria-label={`${label}, heat map`} />
        {hover && <HeatTip hover={hover} model={model} heat={heat} />}
      </div>
    </div>
  );
}

interface HeatTipProps {
  hover: HeatHover;
  model: HeatModel;
  heat: HeatGrid;
}

function HeatTip({ hover, model, heat }: HeatTipProps): ReactElement | null {
  const count = heat.cells[hover.row]?.[hover.column];
  const upper = heat.bounds[hover.row];
  if (count === undefined || upper === undefined) return null;
  const lower = hover.row === 0 ? 0 : (heat.bounds[hover.row - 1] ?? 0);
  const at = model.grid.startMillis + hover.column * model.grid.stepMillis;
  const isRight = hover.left < hover.width / 2;
  const place = isRight ? { left: hover.left + 10 } : { right: hover.width - hover.left + 10 };
  return (
    <div className="tip" style={{ ...place, top: 6 }} role="presentation">
      <div className="h">
        <span className="num">{clock(at)}</span>
        <span>count</span>
      </div>
      <div className="l on">
        <span className="ell">
          {formatValue(lower, model.unit)} – {formatValue(upper, model.unit)}
        </span>
        <b>{formatValue(count, 'short')}</b>
      </div>
    </div>
  );
}
