import type { Problem } from '@/api/problem';
import type { PanelLine } from '@/api/types';

/** What a panel knows. A failure keeps the last good line, so that the picture can stay. */
export interface PanelState {
  line: PanelLine | undefined;
  /** What the line answers, see `PageRange.identity`; differs from the store's while it is stale. */
  identity: string;
  problem: Problem | undefined;
}

export interface StreamState {
  identity: string;
  isLoading: boolean;
  tookMillis: number | undefined;
  queries: number;
  failed: number;
}

const EMPTY: PanelState = { line: undefined, identity: '', problem: undefined };

/** The data of a dashboard's panels. Each panel listens for itself, so that one line redraws one panel. */
export class PanelStore {
  private readonly panels = new Map<string, PanelState>();
  private readonly listeners = new Set<() => void>();
  private stream: StreamState = {
    identity: '',
    isLoading: false,
    tookMillis: undefined,
    queries: 0,
    failed: 0,
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  panel(id: string): PanelState {
    return this.panels.get(id) ?? EMPTY;
  }

  state(): StreamState {
    return this.stream;
  }

  begin(identity: string): void {
    this.stream = { ...this.stream, identity, isLoading: true };
    this.tell();
  }

  put(line: PanelLine, problem: Problem | undefined): void {
    const before = this.panel(line.panelId);
    this.panels.set(line.panelId, {
      line: problem === undefined ? line : before.line,
      identity: this.stream.identity,
      problem,
    });
    this.tell();
  }

  end(result: { tookMillis: number; failed: number }): void {
    const lines = [...this.panels.values()].map((panel) => panel.line?.queries.length ?? 0);
    const queries = lines.reduce((sum, count) => sum + count, 0);
    this.stream = { ...this.stream, isLoading: false, queries, ...result };
    this.tell();
  }

  /** The whole request failed: every panel says why. */
  fail(panelIds: readonly string[], problem: Problem): void {
    for (const id of panelIds) {
      this.panels.set(id, { ...this.panel(id), identity: this.stream.identity, problem });
    }
    this.stream = { ...this.stream, isLoading: false, failed: panelIds.length };
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
