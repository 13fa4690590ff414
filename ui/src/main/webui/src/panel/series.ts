import type { Panel, PanelLine, RangeResult } from '@/api/types';
import { drawable, numberOf } from '@/api/values';
import { assignColours, labelKey, statusColour } from '@/chart/colour';
import type { ChartSeries, ExemplarDot, Grid } from '@/chart/types';

import { seriesName, tellingLabels } from './legend';

export interface ChartData {
  series: ChartSeries[];
  grid: Grid | undefined;
  exemplars: ExemplarDot[];
  /** How many series there are, if more than were sent. */
  total: number | undefined;
}

type Answered = Pick<RangeResult, 'refId' | 'result' | 'exemplars'>;

interface QueryText {
  refId: string;
  legend: string;
  promql: string;
  role?: string | undefined;
}

/** The range answers of a panel as series of a chart, with stable names and colours. */
export function chartData(panel: Pick<Panel, 'queries'>, line: PanelLine): ChartData {
  const ranges = line.queries.filter((query) => query.kind === 'range');
  return chartDataOf(panel.queries, ranges);
}

export function chartDataOf(
  queries: readonly QueryText[],
  answers: readonly Answered[],
): ChartData {
  const drafts = answers.flatMap((answer) => {
    const query = queries.find((each) => each.refId === answer.refId);
    const isPrevious = query?.role === 'previous';
    const telling = tellingLabels(answer.result.series);
    return answer.result.series.map(({ labels, values }) => ({
      id: `${answer.refId} ${labelKey(labels)}`,
      key: labelKey(labels),
      name: seriesName(query?.legend ?? '', labels, query?.promql ?? answer.refId, telling),
      labels,
      values: values.map(drawable),
      isPrevious,
    }));
  });
  const isAlone = drafts.filter((draft) => !draft.isPrevious).length === 1;
  const keyed = withColourKeys(drafts, isAlone);
  const colours = assignColours(keyed.flatMap(({ colourKey }) => colourKey ?? []));
  const series = keyed.map(({ draft, colourKey }): ChartSeries => {
    const { id, name, labels, values, isPrevious } = draft;
    const colour = colourKey === undefined ? '--s1' : (colours.get(colourKey) ?? '--s1');
    return {
      ...{ id, name, labels, values, isPrevious },
      colour: statusColour(labels) ?? colour,
    };
  });
  const first = answers.find((answer) => answer.result.points > 0)?.result;
  return {
    series,
    grid: first && {
      startMillis: first.startMillis,
      stepMillis: first.stepMillis,
      points: first.points,
    },
    exemplars: answers.flatMap(dotsOf),
    total: totalOf(answers),
  };
}

interface Draft {
  id: string;
  key: string;
  name: string;
  labels: Record<string, string>;
  values: (number | null)[];
  isPrevious: boolean;
}

/**
 * Labels decide the colour. Series with equal labels, as two percentiles of one agent, differ by
 * name; a lone series without labels takes the first colour.
 */
function withColourKeys(
  drafts: readonly Draft[],
  isAlone: boolean,
): { draft: Draft; colourKey: string | undefined }[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    if (draft.isPrevious || statusColour(draft.labels) !== undefined) {
      return { draft, colourKey: undefined };
    }
    if (draft.key === '' && isAlone) return { draft, colourKey: undefined };
    const isTaken = draft.key === '' || seen.has(draft.key);
    const colourKey = isTaken ? `${draft.key} ${draft.name}` : draft.key;
    seen.add(draft.key);
    return { draft, colourKey };
  });
}

function dotsOf({ exemplars }: Answered): ExemplarDot[] {
  return (exemplars ?? []).flatMap((exemplar) => {
    const value = numberOf(exemplar.value);
    if (value === null || !Number.isFinite(value) || !exemplar.traceId) return [];
    return [
      {
        timeMillis: exemplar.timeMillis,
        value,
        traceId: exemplar.traceId,
        isFailed: exemplar.seriesLabels['status'] === 'failed',
        labels: exemplar.seriesLabels,
      },
    ];
  });
}

function totalOf(answers: readonly Answered[]): number | undefined {
  if (!answers.some((answer) => answer.result.limited)) return undefined;
  return answers.reduce(
    (sum, { result }) => sum + (result.limited?.total ?? result.series.length),
    0,
  );
}
