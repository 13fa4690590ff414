import * as z from 'zod/mini';

import { DEFAULT_RANGE, isRange, type RangeSpec } from './range';

/** How often a live page asks again, in seconds; 0 is never. */
export const REFRESHES = [0, 5, 15, 30, 60, 300] as const;
export const DEFAULT_REFRESH = 5;

/** What every page's address may carry. What is not understood is dropped, never an error page. */
export interface GlobalSearch {
  from?: string;
  to?: string;
  refresh?: string;
  ws?: string[];
}

export type Search = Record<string, unknown>;

const instant = z.string().check(z.regex(/^(now|now-\d{1,6}[smhdw]|\d{10,14})$/));
const names = z.array(z.string().check(z.maxLength(256))).check(z.maxLength(100));

const rangeSchema = z.object({ from: instant, to: instant });
const refreshSchema = z.enum(REFRESHES.map(String) as [string, ...string[]]);

export function globalSearch(search: Search): GlobalSearch {
  const range = rangeSchema.safeParse({ ...DEFAULT_RANGE, ...text(search, 'from', 'to') });
  const refresh = refreshSchema.safeParse(one(search['refresh']));
  const workspaces = names.safeParse(many(search['ws']));
  const found: GlobalSearch = {};
  if (range.success && isRange(range.data) && ('from' in search || 'to' in search)) {
    Object.assign(found, range.data);
  }
  if (refresh.success) found.refresh = refresh.data;
  if (workspaces.success && workspaces.data.length > 0) found.ws = workspaces.data;
  return found;
}

export function rangeSpecOf(search: GlobalSearch): RangeSpec {
  return { from: search.from ?? DEFAULT_RANGE.from, to: search.to ?? DEFAULT_RANGE.to };
}

export function refreshSecondsOf(search: GlobalSearch): number {
  return search.refresh === undefined ? DEFAULT_REFRESH : Number(search.refresh);
}

/** Addresses that people can read and edit: `?from=now-6h&ws=acme&ws=globex`. */
export function parseSearch(text: string): Search {
  const found: Record<string, string | string[]> = {};
  for (const key of new Set(new URLSearchParams(text).keys())) {
    const values = new URLSearchParams(text).getAll(key);
    found[key] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return found;
}

export function stringifySearch(search: Search): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const each of many(value)) parameters.append(key, each);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A parameter as a list, however often the address names it. */
export function many(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  if (typeof value === 'string') return [value];
  return typeof value === 'number' ? [String(value)] : [];
}

export function one(value: unknown): string | undefined {
  return many(value)[0];
}

function text(search: Search, ...keys: string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = one(search[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
