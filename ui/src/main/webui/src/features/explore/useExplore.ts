import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import { exemplarsOf, queryInstant, queryRange } from '@/api/metrics';
import type { Exemplar, InstantAnswer, RangeAnswer } from '@/api/types';
import { usePageRange, type PageRange } from '@/live/useTimeRange';
import { stepFor } from '@/url/range';
import type { Search } from '@/url/search';

import { exploreSearch, type ExploreSearch } from './exploreSearch';

/** More series than this are not sent unless all are asked for. */
const SHOWN_SERIES = 20;
const MOST_SERIES = 5000;

/** The explored query and how it is shown, as the address says. */
export function useExploreSearch(): [ExploreSearch, (change: Search) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const explored = useMemo(() => exploreSearch(search), [search]);
  const change = useCallback(
    (next: Search) =>
      void navigate({ to: '.', search: (before: Search) => ({ ...before, ...next }) }),
    [navigate],
  );
  return [explored, change];
}

/** What is asked for, apart from time going on: when it changes, the old picture is stale. */
function identityOf(explored: ExploreSearch, page: PageRange): string {
  return `${explored.query}|${page.identity}|${explored.stepMillis ?? 'auto'}|${explored.isAll}`;
}

export interface Asked<T> {
  identity: string;
  answer: T;
}

export function useRangeAnswer(explored: ExploreSearch): {
  found: UseQueryResult<Asked<RangeAnswer>>;
  isStale: boolean;
} {
  const page = usePageRange();
  const { startMillis, endMillis } = page.range;
  const stepMillis = explored.stepMillis ?? stepFor(endMillis - startMillis);
  const identity = identityOf(explored, page);
  const body = {
    query: explored.query,
    startMillis: Math.floor(startMillis / stepMillis) * stepMillis,
    endMillis,
    stepMillis,
    limit: explored.isAll ? MOST_SERIES : SHOWN_SERIES,
  };
  const found = useQuery({
    queryKey: ['explore', 'range', page.identity, body],
    queryFn: async ({ signal }) => ({ identity, answer: await queryRange(body, signal) }),
    enabled: explored.query.trim() !== '' && explored.view === 'chart',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { found, isStale: found.data !== undefined && found.data.identity !== identity };
}

export function useInstantAnswer(explored: ExploreSearch): {
  found: UseQueryResult<Asked<InstantAnswer>>;
  isStale: boolean;
} {
  const page = usePageRange();
  const identity = identityOf(explored, page);
  const body = { query: explored.query, timeMillis: page.range.endMillis, limit: MOST_SERIES };
  const found = useQuery({
    queryKey: ['explore', 'instant', page.identity, body],
    queryFn: async ({ signal }) => ({ identity, answer: await queryInstant(body, signal) }),
    enabled: explored.query.trim() !== '' && explored.view === 'table',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { found, isStale: found.data !== undefined && found.data.identity !== identity };
}

/** Exemplars of a histogram query; others have none that mean a value on the axis. */
export function useExemplars(explored: ExploreSearch): Exemplar[] {
  const { range, identity } = usePageRange();
  const isHistogram = /histogram_quantile/.test(explored.query);
  const minute = Math.floor(range.endMillis / 30_000);
  const found = useQuery({
    queryKey: ['explore', 'exemplars', explored.query, identity, minute],
    queryFn: ({ signal }) =>
      exemplarsOf(
        {
          query: explored.query,
          startMillis: range.startMillis,
          endMillis: range.endMillis,
        },
        signal,
      ),
    enabled: isHistogram && explored.view === 'chart',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return isHistogram ? (found.data ?? []) : [];
}
