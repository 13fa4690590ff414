import type { PrometheusClient } from '@prometheus-io/codemirror-promql/dist/esm/client';
import type { Matcher } from '@prometheus-io/codemirror-promql/dist/esm/types';
import { EqlRegex, EqlSingle, NeqRegex, Neq } from '@prometheus-io/lezer-promql';

import { labelNames, labelValues, seriesOf, wholeCatalogue } from '@/api/metrics';

/** How many names completion looks through. */
const MOST_NAMES = 1000;

const OPERATORS: Record<number, string> = {
  [EqlSingle]: '=',
  [Neq]: '!=',
  [EqlRegex]: '=~',
  [NeqRegex]: '!~',
};

/**
 * What the editor completes from: the live catalogue through our own API, so that completion shows
 * what queries would. A failure completes nothing; typing goes on.
 */
export function catalogueClient(): PrometheusClient {
  const metrics = once(() => wholeCatalogue('', MOST_NAMES));
  return {
    labelNames: (metric) => quietly(labelNames(metric ? [selector(metric)] : [])),
    labelValues: (name, metric, matchers) =>
      quietly(labelValues(name, metric || matchers?.length ? [selector(metric, matchers)] : [])),
    metricMetadata: async () => {
      const found = await metrics().catch(() => []);
      return Object.fromEntries(found.map(({ name, type, help }) => [name, [{ type, help }]]));
    },
    series: async (metric, matchers) => {
      const found = await quietly(seriesOf([selector(metric, matchers)]));
      return found.map((labels) => new Map(Object.entries(labels)));
    },
    metricNames: async () => {
      const found = await metrics().catch(() => []);
      return found.map(({ name }) => name);
    },
    flags: () => Promise.resolve({}),
  };
}

function selector(metric: string | undefined, matchers: Matcher[] = []): string {
  const conditions = matchers
    .filter((matcher) => matcher.value !== '')
    .map(({ name, type, value }) => `${name}${OPERATORS[type] ?? '='}${JSON.stringify(value)}`);
  return `${metric ?? ''}{${conditions.join(',')}}`;
}

function quietly<T>(call: Promise<T[]>): Promise<T[]> {
  return call.catch(() => []);
}

const FRESH_MILLIS = 60_000;

/** Asks at most once a minute; a failure is asked again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { answer: Promise<T>; atMillis: number } | undefined;
  return () => {
    if (!kept || Date.now() - kept.atMillis > FRESH_MILLIS) {
      const answer = ask();
      answer.catch(() => (kept = undefined));
      kept = { answer, atMillis: Date.now() };
    }
    return kept.answer;
  };
}
