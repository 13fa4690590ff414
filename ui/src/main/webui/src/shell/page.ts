import { useEffect, useSyncExternalStore } from 'react';

export interface Crumb {
  title: string;
  /** Where it leads; the page itself leads nowhere. */
  to?: string;
}

let crumbs: readonly Crumb[] = [];
const listeners = new Set<() => void>();

/** Names the page in the tab and in the top bar; `parents` are the pages above it. */
export function usePage(title: string, parents?: readonly Crumb[]): void {
  useEffect(() => {
    document.title = `${title} · Belvedere`;
    crumbs = [...(parents ?? []), { title }];
    listeners.forEach((listener) => listener());
  }, [title, parents]);
}

export function useCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => crumbs,
  );
}
