import { useSearch } from '@tanstack/react-router';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';

import { isLive } from '@/url/range';
import { globalSearch, rangeSpecOf, refreshSecondsOf, type Search } from '@/url/search';

interface Live {
  /** The instant that "now" stands for on this page; moves with each refresh. */
  nowMillis: number;
  /** Moves "now" to now. */
  refresh: () => void;
}

const LiveContext = createContext<Live | undefined>(undefined);

/**
 * Moves the page's "now" at the interval that the address names. Stands still while nobody looks
 * and catches up on return.
 */
export function LiveProvider({ children }: { children: ReactNode }): ReactElement {
  const raw: Search = useSearch({ strict: false });
  const search = globalSearch(raw);
  const seconds = isLive(rangeSpecOf(search)) ? refreshSecondsOf(search) : 0;
  const [nowMillis, setNow] = useState(() => Date.now());
  const refresh = useCallback(() => setNow(Date.now()), []);

  useEffect(() => {
    if (seconds === 0) return undefined;
    const tick = (): void => {
      if (document.visibilityState === 'visible') refresh();
    };
    const timer = setInterval(tick, seconds * 1000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [seconds, refresh]);

  const live = useMemo(() => ({ nowMillis, refresh }), [nowMillis, refresh]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive: no LiveProvider above');
  return live;
}
