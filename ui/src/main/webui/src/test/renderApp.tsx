import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';

import { routerOptions } from '@/app/router';

/** The whole app at an address, as a browser would show it; returns its router. */
export function renderApp(address: string): ReturnType<typeof createRouter> {
  // The client reads the workspace from the address bar.
  window.history.replaceState(null, '', address);
  const router = createRouter({
    ...routerOptions,
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router as ReturnType<typeof createRouter>;
}
