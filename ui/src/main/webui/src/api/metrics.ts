import { answerOf, api } from './client';
import { jsonLines } from './ndjson';
import { problemFrom } from './problem';
import type {
  Dashboard,
  DashboardDataQuery,
  DashboardSummary,
  DoneLine,
  Exemplar,
  InstantAnswer,
  Labels,
  Metric,
  ModelPrice,
  PanelLine,
  RangeAnswer,
  VariableValues,
} from './types';

export interface RangeQuery {
  query: string;
  startMillis: number;
  endMillis: number;
  stepMillis: number;
  limit?: number;
}

export function queryRange(body: RangeQuery, signal: AbortSignal): Promise<RangeAnswer> {
  return answerOf(api.POST('/api/metrics/v1/query-range', { body, signal }));
}

export function queryInstant(
  body: { query: string; timeMillis: number; limit?: number },
  signal: AbortSignal,
): Promise<InstantAnswer> {
  return answerOf(api.POST('/api/metrics/v1/query', { body, signal }));
}

export async function exemplarsOf(
  body: { query: string; startMillis: number; endMillis: number },
  signal: AbortSignal,
): Promise<Exemplar[]> {
  const page = await answerOf(api.POST('/api/metrics/v1/exemplars', { body, signal }));
  return page.items;
}

export async function labelValues(
  name: string,
  match: string[],
  signal?: AbortSignal,
): Promise<string[]> {
  const page = await answerOf(
    api.GET('/api/metrics/v1/labels/{name}/values', {
      params: { path: { name }, query: { match, limit: 1000 } },
      ...(signal ? { signal } : {}),
    }),
  );
  return page.items;
}

export async function labelNames(match: string[]): Promise<string[]> {
  const page = await answerOf(
    api.GET('/api/metrics/v1/labels', { params: { query: { match, limit: 1000 } } }),
  );
  return page.items;
}

export async function seriesOf(match: string[]): Promise<Labels[]> {
  const page = await answerOf(
    api.GET('/api/metrics/v1/series', { params: { query: { match, limit: 1000 } } }),
  );
  return page.items.map(({ labels }) => labels);
}

export function catalogue(
  search: string,
  limit: number,
  signal?: AbortSignal,
): Promise<{ items: Metric[]; complete: boolean }> {
  return answerOf(
    api.GET('/api/metrics/v1/catalogue', {
      params: { query: { ...(search === '' ? {} : { search }), limit } },
      ...(signal ? { signal } : {}),
    }),
  );
}

export async function dashboards(signal: AbortSignal): Promise<DashboardSummary[]> {
  const page = await answerOf(api.GET('/api/metrics/v1/dashboards', { signal }));
  return page.items;
}

export function dashboard(id: string, signal: AbortSignal): Promise<Dashboard> {
  return answerOf(api.GET('/api/metrics/v1/dashboards/{id}', { params: { path: { id } }, signal }));
}

export async function dashboardVariables(
  id: string,
  range: { startMillis: number; endMillis: number },
  signal: AbortSignal,
): Promise<VariableValues[]> {
  const page = await answerOf(
    api.GET('/api/metrics/v1/dashboards/{id}/variables', {
      params: { path: { id }, query: range },
      signal,
    }),
  );
  return page.items;
}

/** Metrics a page of the catalogue has; each costs the backend a question. */
const CATALOGUE_PAGE = 100;

/** All metrics that match, page by page, up to `most`. */
export async function wholeCatalogue(
  search: string,
  most: number,
  signal?: AbortSignal,
): Promise<Metric[]> {
  const found: Metric[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf(
      api.GET('/api/metrics/v1/catalogue', {
        params: {
          query: {
            ...(search === '' ? {} : { search }),
            ...(cursor === undefined ? {} : { cursor }),
            limit: CATALOGUE_PAGE,
          },
        },
        ...(signal ? { signal } : {}),
      }),
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && found.length < most);
  return found;
}

/** The data of a dashboard, a panel at a time as the server has it ready. */
export async function* dashboardData(
  id: string,
  body: DashboardDataQuery,
  signal: AbortSignal,
): AsyncGenerator<PanelLine | DoneLine> {
  const { data, error, response } = await api.POST('/api/metrics/v1/dashboards/{id}/data', {
    params: { path: { id } },
    body,
    signal,
    parseAs: 'stream',
  });
  if (!response.ok || !data) throw problemFrom(error, response.status);
  for await (const line of jsonLines(data)) yield line as PanelLine | DoneLine;
}

/** The prices that hold now, by provider and model. */
export async function prices(signal: AbortSignal): Promise<ModelPrice[]> {
  const page = await answerOf(api.GET('/api/metrics/v1/prices', { signal }));
  return page.items;
}
