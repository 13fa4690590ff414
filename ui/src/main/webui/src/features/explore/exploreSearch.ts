import * as z from 'zod/mini';

import { one, type Search } from '@/url/search';

export const VIEWS = ['chart', 'table'] as const;
export const KINDS = ['line', 'area', 'bar'] as const;

export interface ExploreSearch {
  query: string;
  view: (typeof VIEWS)[number];
  kind: (typeof KINDS)[number];
  /** Undefined is the step that fits the range. */
  stepMillis: number | undefined;
  isAll: boolean;
}

/** The server takes no longer ones either. */
const LONGEST_QUERY = 65_536;

const query = z.catch(z.string().check(z.maxLength(LONGEST_QUERY)), '');
const view = z.catch(z.enum(VIEWS), 'chart');
const kind = z.catch(z.enum(KINDS), 'line');
const step = z.catch(
  z.optional(z.coerce.number().check(z.minimum(1000), z.maximum(604_800_000))),
  undefined,
);

/** The view that the address names; what it does not say or says badly has its default. */
export function exploreSearch(search: Search): ExploreSearch {
  return {
    query: query.parse(one(search['q']) ?? ''),
    view: view.parse(one(search['view'])),
    kind: kind.parse(one(search['kind'])),
    stepMillis: step.parse(one(search['step'])),
    isAll: one(search['all']) === '1',
  };
}
