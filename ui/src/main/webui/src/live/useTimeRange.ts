import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import { resolve, zoomedOut, type RangeSpec, type TimeRange } from '@/url/range';
import { globalSearch, rangeSpecOf, type GlobalSearch, type Search } from '@/url/search';

import { useLive } from './LiveProvider';
import { leaveZoom, enterZoom } from './zoomTrail';

/** What every address may carry, as the current one does. */
export function useGlobalSearch(): GlobalSearch {
  const search: Search = useSearch({ strict: false });
  return useMemo(() => globalSearch(search), [search]);
}

export interface PageRange {
  spec: RangeSpec;
  range: TimeRange;
  /** Changes when the user changes what is asked for, not when time goes on. */
  identity: string;
}

/** The page's time range; moves with each refresh if it is live. */
export function usePageRange(): PageRange {
  const search = useGlobalSearch();
  const { nowMillis } = useLive();
  const { from, to } = rangeSpecOf(search);
  const workspaces = (search.ws ?? []).join(',');
  return useMemo(
    () => ({
      spec: { from, to },
      range: resolve({ from, to }, nowMillis),
      identity: `${from}|${to}|${workspaces}`,
    }),
    [from, to, workspaces, nowMillis],
  );
}

export interface RangeActions {
  setRange: (spec: RangeSpec) => void;
  zoom: (startMillis: number, endMillis: number) => void;
  /** Back to the range before the last zoom; without one, out to twice the range. */
  zoomBack: () => void;
  zoomOut: () => void;
}

export function useRangeActions(): RangeActions {
  const navigate = useNavigate();
  const { refresh } = useLive();

  const setRange = useCallback(
    (spec: RangeSpec) => {
      refresh();
      void navigate({ to: '.', search: (before: Search) => ({ ...before, ...spec }) });
    },
    [navigate, refresh],
  );
  const current = useCallback(
    () => rangeSpecOf(globalSearch(Object.fromEntries(new URLSearchParams(location.search)))),
    [],
  );

  return useMemo(
    () => ({
      setRange,
      zoom: (startMillis, endMillis) => {
        const spec = {
          from: String(startMillis),
          to: String(Math.max(endMillis, startMillis + 5000)),
        };
        enterZoom(current(), spec);
        setRange(spec);
      },
      zoomBack: () => setRange(leaveZoom(current()) ?? zoomedOut(current(), Date.now())),
      zoomOut: () => setRange(zoomedOut(current(), Date.now())),
    }),
    [setRange, current],
  );
}
