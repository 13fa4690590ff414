import createClient, { type Middleware } from 'openapi-fetch';

import { problemFrom } from './problem';
import type { paths } from './schema'; // generated, never edited
import type { Present } from './types';

/** Header by which the user narrows a request to some of the workspaces of the session. */
export const WORKSPACE_HEADER = 'Belvedere-Workspace';

/**
 * The workspaces that the address bar names. The address is read, not a copy in memory: what a
 * request asks for and what a copied link shows cannot differ.
 */
export function workspacesOf(search: string): string[] {
  return new URLSearchParams(search).getAll('ws').filter((name) => name !== '');
}

const narrowing: Middleware = {
  onRequest({ request }) {
    const workspaces = workspacesOf(window.location.search);
    if (workspaces.length > 0) request.headers.set(WORKSPACE_HEADER, workspaces.join(','));
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  querySerializer: { array: { style: 'form', explode: true } },
  // Looked up at each call, so that tests may put another fetch in its place.
  fetch: (request) => globalThis.fetch(request),
});

api.use(narrowing);

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; a bad one is thrown as a Problem. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<Present<T>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw problemFrom(error, response.status);
  return data as Present<T>;
}

/** GET of the gateway's own endpoints, which have no OpenAPI document. */
export async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemFrom(body, response.status);
  return body as T;
}
