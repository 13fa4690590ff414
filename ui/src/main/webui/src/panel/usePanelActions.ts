import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { globalSearch, type Search } from '@/url/search';

import type { PanelActions } from './PanelMenu';

export function usePanelActions(): PanelActions {
  const navigate = useNavigate();
  return useMemo(
    () => ({
      explore: (promql) =>
        void navigate({
          to: '/explore',
          search: (before: Search) => ({ ...globalSearch(before), q: promql }),
        }),
      toggleFull: (panelId) =>
        void navigate({
          to: '.',
          search: (before: Search) => ({
            ...before,
            panel: before['panel'] === panelId ? undefined : panelId,
          }),
        }),
    }),
    [navigate],
  );
}
