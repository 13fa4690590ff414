import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';

import { dashboard, dashboards, dashboardVariables } from '@/api/metrics';
import type { Dashboard, DashboardSummary, VariableValues } from '@/api/types';
import { usePageRange } from '@/live/useTimeRange';

export function useDashboards(): UseQueryResult<DashboardSummary[]> {
  return useQuery({ queryKey: ['dashboards'], queryFn: ({ signal }) => dashboards(signal) });
}

export function useDashboard(id: string): UseQueryResult<Dashboard> {
  return useQuery({
    queryKey: ['dashboards', id],
    queryFn: ({ signal }) => dashboard(id, signal),
  });
}

/** What the variables can be set to, in the page's range to the minute. */
export function useVariableValues(document: Dashboard): VariableValues[] {
  const { range, identity } = usePageRange();
  const minute = Math.floor(range.endMillis / 60_000);
  const found = useQuery({
    queryKey: ['dashboards', document.id, 'variables', identity, minute],
    queryFn: ({ signal }) =>
      dashboardVariables(
        document.id,
        { startMillis: range.startMillis, endMillis: range.endMillis },
        signal,
      ),
    enabled: document.variables.length > 0,
    placeholderData: keepPreviousData,
  });
  return found.data ?? [];
}
