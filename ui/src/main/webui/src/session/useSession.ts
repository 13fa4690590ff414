import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { getJson } from '@/api/client';
import { labelValues } from '@/api/metrics';
import type { Part, Session } from '@/api/types';

/** Who is asking, as the gateway sees it. */
export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => getJson<Session>('/api/ui/v1/session', signal),
    staleTime: 300_000,
  });
}

/** The parts of the suite, up or down; asked again every ten seconds. */
export function useParts(): UseQueryResult<Part[]> {
  return useQuery({
    queryKey: ['parts'],
    queryFn: async ({ signal }) =>
      (await getJson<{ items: Part[] }>('/api/ui/v1/parts', signal)).items,
    refetchInterval: 10_000,
    retry: false,
  });
}

/** Names that can be chosen: those granted by name, or with `*` those that data carries. */
export function useWorkspaces(): string[] {
  const session = useSession();
  const granted = session.data?.workspaces ?? [];
  const isAll = granted.includes('*');
  const found = useQuery({
    queryKey: ['workspaces'],
    queryFn: ({ signal }) => labelValues('workspace', [], signal),
    enabled: isAll,
    refetchInterval: 60_000,
  });
  const names = isAll ? (found.data ?? []) : granted;
  return names.filter((name) => name !== '' && name !== '*').sort();
}
