import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { useLive } from '@/live/LiveProvider';
import { copy } from '@/ui/copy';
import { globalSearch, type Search } from '@/url/search';

import { give } from './commands';
import { PLACES, SETTINGS } from './navigation';

/** How long after g the second key counts. */
const SEQUENCE_MILLIS = 1200;

/** The keys of every page. They are silent while somebody types. */
export function useKeys(): void {
  const navigate = useNavigate();
  const { refresh } = useLive();

  useEffect(() => {
    let goSince = 0;

    const go = (key: string): boolean => {
      const place = [...PLACES, SETTINGS].find((each) => each.key === key);
      if (!place) return false;
      void navigate({ to: place.to, search: (before: Search) => globalSearch(before) });
      return true;
    };

    const single: Record<string, () => void> = {
      '?': () => give('keys'),
      '/': () => give('find'),
      t: () => give('range'),
      r: refresh,
      c: () => void copy(location.href, 'Link copied'),
    };

    const onKey = (event: KeyboardEvent): void => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        give('search');
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const isSecond = Date.now() - goSince < SEQUENCE_MILLIS;
      goSince = event.key === 'g' && !isSecond ? Date.now() : 0;
      if (isSecond && go(event.key)) return;
      const run = single[event.key];
      if (run) {
        event.preventDefault();
        run();
      }
    };

    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, refresh]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A dialog or menu has keys of its own.
  return (
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !==
    null
  );
}
