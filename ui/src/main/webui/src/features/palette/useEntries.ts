import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

import { catalogue, labelValues } from '@/api/metrics';
import { useDashboards } from '@/features/dashboards';

import {
  actionEntries,
  agentEntries,
  dashboardEntries,
  matching,
  metricEntries,
  placeEntries,
  type Entry,
} from './entries';

/** What the palette offers for a search. What a part that is down would add is missing, no more. */
export function useEntries(search: string, theme: { other: string; use: () => void }): Entry[] {
  const asked = useDeferredValue(search.trim());
  const dashboards = useDashboards();
  const agents = useQuery({
    queryKey: ['palette', 'agents'],
    queryFn: ({ signal }) => labelValues('agent_id', [], signal),
  });
  const metrics = useQuery({
    queryKey: ['palette', 'metrics', asked],
    queryFn: ({ signal }) => catalogue(asked, 6, signal),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = asked.length > 1 ? metrics.data?.items : undefined;
  return useMemo(
    () =>
      matching(
        [
          ...placeEntries(),
          ...dashboardEntries(dashboards.data ?? []),
          ...agentEntries(agents.data ?? []),
          ...metricEntries(found ?? []),
          ...actionEntries(theme),
        ],
        search,
      ),
    [dashboards.data, agents.data, found, theme, search],
  );
}
