import { QueryClient } from '@tanstack/react-query';

import { Problem } from '@/api/problem';

/** Server state. Only what may heal by itself is tried again: a part that is down, a lost connection. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && isPassing(error),
      retryDelay: (count) => 500 * 2 ** count,
    },
  },
});

function isPassing(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 0 || error.status >= 502;
}
