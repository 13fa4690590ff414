import { answerOf, api } from './client';
import { jsonLines } from './ndjson';
import type {
  Dashboard,
  DashboardSummary,
  DoneLine,
  Exemplar,
  InstantAnswer,
  Metric,
  ModelPrice,
  PanelLine,
  RangeAnswer,
  VariableValues,
} from './types';

interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  complete: boolean;
}

export interface RangeQuery {
  query: string;
  startMillis: number;
  endMillis: number;
  stepMillis: number;
  limit?: number;
}

export interface DashboardDataQuery {
  startMillis: number;
  endMillis: number;
  stepMillis: number;
  variables: Record<string, string[]>;
  panels?: string[];
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
  const page = await answerOf<Page<Exemplar>>(
    api.POST('/api/metrics/v1/exemplars', { body, signal }),
  );
  return page.items;
}

export async function labelValues(
  name: string,
  match: string[],
  signal?: AbortSignal,
): Promise<string[]> {
  const page = await answerOf<Page<string>>(
    api.GET('/api/metrics/v1/labels/{name}/values', {
      params: { path: { name }, query: { match, limit: 1000 } },
      ...(signal ? { signal } : {}),
    }),
  );
  return page.items;
}

export async function labelNames(match: string[]): Promise<string[]> {
  const page = await answerOf<Page<string>>(
    api.GET('/api/metrics/v1/labels', { params: { query: { match, limit: 1000 } } }),
  );
  return page.items;
}

export async function seriesOf(match: string[]): Promise<Record<string, string>[]> {
  const page = await answerOf<Page<Record<string, string>>>(
    api.GET('/api/metrics/v1/series', { params: { query: { match, limit: 1000 } } }),
  );
  return page.items;
}

export function catalogue(
  search: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Page<Metric>> {
  return answerOf(
    api.GET('/api/metrics/v1/catalogue', {
      params: { query: { ...(search === '' ? {} : { search }), limit } },
      ...(signal ? { signal } : {}),
    }),
  );
}

export async function dashboards(signal: AbortSignal): Promise<DashboardSummary[]> {
  const page = await answerOf<Page<DashboardSummary>>(
    api.GET('/api/metrics/v1/dashboards', { signal }),
  );
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
  const page = await answerOf<Page<VariableValues>>(
    api.GET('/api/metrics/v1/dashboards/{id}/variables', {
      params: { path: { id }, query: range },
      signal,
    }),
  );
  return page.items;
}

/** The data of a dashboard, a panel at a time as the server has it ready. */
export async function* dashboardData(
  id: string,
  body: DashboardDataQuery,
  signal: AbortSignal,
): AsyncGenerator<PanelLine | DoneLine> {
  const stream = await answerOf<ReadableStream<Uint8Array>>(
    api.POST('/api/metrics/v1/dashboards/{id}/data', {
      params: { path: { id } },
      body,
      signal,
      parseAs: 'stream',
    }),
  );
  for await (const line of jsonLines(stream)) yield line as PanelLine | DoneLine;
}

/** The prices that hold now, by provider and model. */
export async function prices(signal: AbortSignal): Promise<ModelPrice[]> {
  const page = await answerOf<Page<ModelPrice>>(api.GET('/api/metrics/v1/prices', { signal }));
  return page.items;
}
