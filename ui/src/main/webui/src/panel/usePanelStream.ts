import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import { dashboardData } from '@/api/metrics';
import { asProblem, isAbort, Problem } from '@/api/problem';
import type { Dashboard, DashboardDataQuery, PanelLine } from '@/api/types';
import { usePageRange } from '@/live/useTimeRange';

import { PanelStore, type PanelState, type StreamState } from './PanelStore';

export interface PanelStream {
  store: PanelStore;
  /** Asks again, now. */
  retry: () => void;
}

export type Choices = Record<string, string[]>;

/**
 * Keeps the panels of a dashboard filled: asks when range, workspace or choices change, and at each
 * refresh. A refresh that comes while the last one is still answered is skipped, not queued.
 */
export function usePanelStream(
  document: Dashboard,
  choices: Choices,
  panelId?: string,
): PanelStream {
  const [store] = useState(() => new PanelStore());
  const [attempt, setAttempt] = useState(0);
  const { range, identity } = usePageRange();
  const running = useRef<{ key: string; abort: AbortController }>(undefined);
  const choicesKey = JSON.stringify(choices);
  const key = [document.id, identity, choicesKey, panelId ?? '', attempt].join('|');

  useEffect(() => {
    if (running.current?.key === key) return;
    running.current?.abort.abort();
    const run = { key, abort: new AbortController() };
    running.current = run;
    const asked = document.panels
      .filter((panel) => panel.queries.length > 0)
      .map((panel) => panel.id)
      .filter((id) => panelId === undefined || id === panelId);
    const query: DashboardDataQuery = {
      startMillis: range.startMillis,
      endMillis: range.endMillis,
      stepMillis: range.stepMillis,
      variables: JSON.parse(choicesKey) as Choices,
      ...(panelId === undefined ? {} : { panels: [panelId] }),
    };
    void pour(store, document.id, query, asked, key, run.abort.signal).finally(() => {
      if (running.current === run) running.current = undefined;
    });
  }, [store, document, key, range, choicesKey, panelId]);

  useEffect(() => () => running.current?.abort.abort(), []);

  return { store, retry: () => setAttempt((count) => count + 1) };
}

async function pour(
  store: PanelStore,
  id: string,
  query: DashboardDataQuery,
  panelIds: readonly string[],
  identity: string,
  signal: AbortSignal,
): Promise<void> {
  store.begin(identity);
  const missing = new Set(panelIds);
  try {
    for await (const line of dashboardData(id, query, signal)) {
      if (signal.aborted) return;
      if ('done' in line) {
        store.end(line);
        return;
      }
      missing.delete(line.panelId);
      store.put(line, problemOf(line));
    }
    throw new Problem({
      slug: 'cut-off',
      title: 'The answer was cut off',
      detail: 'The connection ended before all panels were answered.',
      status: 0,
    });
  } catch (error) {
    if (isAbort(error) || signal.aborted) return;
    store.fail([...missing], asProblem(error));
  }
}

function problemOf({ problem }: PanelLine): Problem | undefined {
  return problem && new Problem({ ...problem, status: 422 });
}

export function usePanelState(store: PanelStore, id: string): PanelState {
  return useSyncExternalStore(store.subscribe, () => store.panel(id));
}

export function useStreamState(store: PanelStore): StreamState {
  return useSyncExternalStore(store.subscribe, () => store.state());
}
