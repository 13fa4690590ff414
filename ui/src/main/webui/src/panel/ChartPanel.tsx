import { useMemo, useState, type ReactElement } from 'react';

import type { Panel } from '@/api/types';
import { HeadLegend, MOST_IN_HEAD } from '@/chart/HeadLegend';
import { TimeChart } from '@/chart/TimeChart';
import { topSeries } from '@/chart/top';
import type { ChartKind } from '@/chart/types';
import { useSelection } from '@/chart/useSelection';
import { usePageRange, useRangeActions } from '@/live/useTimeRange';

import { NoData } from './NoData';
import { PanelFrame } from './PanelFrame';
import { PanelMenu } from './PanelMenu';
import type { PanelProps } from './PanelView';
import { chartData } from './series';
import { TopNote } from './TopNote';

const KINDS: Partial<Record<Panel['type'], ChartKind>> = { area: 'area', bar: 'bar' };

export function ChartPanel(props: PanelProps): ReactElement {
  const { panel, state, actions } = props;
  const { line } = state;
  const data = useMemo(() => line && chartData(panel, line), [panel, line]);
  const [isAll, setAll] = useState(false);
  const series = useMemo(() => topSeries(data?.series ?? [], isAll), [data, isAll]);
  const ids = useMemo(() => series.map((each) => each.id), [series]);
  const selection = useSelection(ids);
  const { range } = usePageRange();
  const { zoom, zoomBack } = useRangeActions();
  const kind = KINDS[panel.type] ?? 'line';
  const total = data?.total ?? data?.series.length ?? 0;

  return (
    <PanelFrame
      {...props}
      aside={
        series.length > 1 && series.length <= MOST_IN_HEAD ? (
          <HeadLegend series={series} kind={kind} selection={selection} />
        ) : (
          <TopNote shown={series.length} total={total} isAll={isAll} onToggle={setAll} />
        )
      }
      menu={<PanelMenu panel={panel} line={line} actions={actions} />}
    >
      {data?.grid && series.length > 0 ? (
        <TimeChart
          label={`${panel.title}, ${series.length} series`}
          kind={kind}
          isStacked={kind === 'bar' || (kind === 'area' && panel.stacked !== false)}
          unit={panel.unit}
          series={series}
          grid={data.grid}
          startMillis={range.startMillis}
          endMillis={range.endMillis}
          thresholds={panel.thresholds ?? []}
          exemplars={data.exemplars}
          selection={selection}
          onZoom={zoom}
          onZoomBack={zoomBack}
        />
      ) : (
        line && <NoData panel={panel} />
      )}
    </PanelFrame>
  );
}
