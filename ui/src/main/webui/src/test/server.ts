import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

import type { Dashboard, PanelLine } from '@/api/types';

/** A dashboard of one chart and one table whose subject is whatever a test wants to try. */
export function sampleDashboard(): Dashboard {
  return {
    id: 'home',
    title: 'Home',
    description: 'For tests',
    tags: [],
    variables: [],
    panels: [
      {
        id: 'runs',
        title: 'Executions',
        type: 'stat',
        unit: 'short',
        grid: { x: 0, y: 0, w: 3, h: 3 },
        queries: [{ refId: 'total', role: 'total', promql: 'x', legend: '', instant: true }],
      },
      {
        id: 'agents',
        title: 'Failing agents',
        type: 'table',
        unit: 'short',
        grid: { x: 0, y: 3, w: 7, h: 6 },
        columns: [
          { title: 'Agent', label: 'agent_id' },
          { title: 'Error share', refId: 'share', unit: 'percent', bar: true },
        ],
        queries: [{ refId: 'share', promql: 'y', legend: '', instant: true }],
      },
    ],
  };
}

export function instantLine(
  panelId: string,
  refId: string,
  series: { labels: Record<string, string>; value: number }[],
): PanelLine {
  return {
    panelId,
    tookMillis: 1,
    queries: [
      {
        refId,
        promql: refId,
        kind: 'instant',
        result: {
          resultType: 'vector',
          series: series.map((each) => ({ ...each, timeMillis: 0 })),
          warnings: [],
          tookMillis: 1,
        },
      },
    ],
  };
}

export function ndjson(lines: unknown[]): HttpResponse<string> {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return new HttpResponse(body, { headers: { 'Content-Type': 'application/x-ndjson' } });
}

/** What every page asks for; a test adds what it is about. */
export const server = setupServer(
  http.get('*/api/ui/v1/session', () =>
    HttpResponse.json({
      subject: 'local',
      roles: ['viewer'],
      workspaces: ['acme', 'globex'],
      content: true,
      local: true,
    }),
  ),
  http.get('*/api/ui/v1/parts', () => HttpResponse.json({ items: [] })),
  http.get('*/api/metrics/v1/labels/:name/values', () =>
    HttpResponse.json({ items: ['support-bot'], complete: true }),
  ),
  http.get('*/api/metrics/v1/dashboards', () =>
    HttpResponse.json({
      items: [{ id: 'llm', title: 'LLM usage', description: 'Cost', tags: ['llm'], panels: 3 }],
      complete: true,
    }),
  ),
  http.get('*/api/metrics/v1/catalogue', () => HttpResponse.json({ items: [], complete: true })),
  http.get('*/api/metrics/v1/dashboards/home', () => HttpResponse.json(sampleDashboard())),
);
