import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { renderApp } from '@/test/renderApp';
import { instantLine, ndjson, server } from '@/test/server';

const EVIL = '<img src=x onerror="alert(1)">';

const homeData = (...lines: unknown[]): void =>
  server.use(
    http.post('*/api/metrics/v1/dashboards/home/data', () =>
      ndjson([...lines, { done: true, panels: 2, failed: 0, tookMillis: 3 }]),
    ),
  );

const healthy = [
  instantLine('runs', 'total', [{ labels: {}, value: 1334 }]),
  instantLine('agents', 'share', [
    { labels: { agent_id: 'support-bot' }, value: 0.234 },
    { labels: { agent_id: 'sql-analyst' }, value: 0.0115 },
  ]),
];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());

describe('Home', () => {
  it('shows the numbers that the server streams', async () => {
    homeData(...healthy);
    renderApp('/');
    expect(await screen.findByText('1,334')).toBeTruthy();
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent.replaceAll('\u00a0', ' '))).toEqual([
      'AgentError share',
      'support-bot23.4 %',
      'sql-analyst1.15 %',
    ]);
    expect(document.title).toBe('Home · Belvedere');
  });

  it('shows a label that is markup as text', async () => {
    homeData(
      healthy[0],
      instantLine('agents', 'share', [{ labels: { agent_id: EVIL }, value: 0.5 }]),
    );
    renderApp('/');
    const link = await screen.findByRole('link', { name: EVIL });
    expect(document.querySelector('img')).toBeNull();
    expect(link.getAttribute('href')).toMatch(/^\/dashboards\/agent\?/);
  });

  it('shows what the server says of a failed panel and leaves its neighbour alone', async () => {
    homeData(healthy[0], {
      panelId: 'agents',
      queries: [],
      tookMillis: 30_000,
      problem: {
        slug: 'backend-timeout',
        title: 'The query took too long',
        detail: 'Gave up after 30 s.',
      },
    });
    renderApp('/');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Gave up after 30 s.');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.getByText('1,334')).toBeTruthy();
  });

  it('says so when the stream is cut off, and answers after a retry', async () => {
    server.use(
      http.post('*/api/metrics/v1/dashboards/home/data', () => ndjson([healthy[0]]), {
        once: true,
      }),
    );
    renderApp('/?refresh=0');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('cut off');
    homeData(...healthy);
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'support-bot' })).toBeTruthy();
  });

  it('names a part that is down', async () => {
    homeData(...healthy);
    server.use(
      http.get('*/api/ui/v1/parts', () =>
        HttpResponse.json({
          items: [{ name: 'metrics-service', title: 'Metrics', status: 'down', sinceMillis: 0 }],
        }),
      ),
    );
    renderApp('/');
    expect(await screen.findByText(/Metrics is unavailable/)).toBeTruthy();
  });

  it('asks for the chosen workspace only', async () => {
    const asked = vi.fn<(workspace: string | null) => void>();
    server.use(
      http.post('*/api/metrics/v1/dashboards/home/data', ({ request }) => {
        asked(request.headers.get('Belvedere-Workspace'));
        return ndjson([...healthy, { done: true, panels: 2, failed: 0, tookMillis: 3 }]);
      }),
    );
    renderApp('/?ws=acme');
    await screen.findByText('1,334');
    expect(asked).toHaveBeenCalledWith('acme');
    expect(screen.getByRole('button', { name: /^Workspace:\s*acme/ })).toBeTruthy();
  });

  it('has nothing that axe finds serious', async () => {
    homeData(...healthy);
    renderApp('/');
    await screen.findByText('1,334');
    // jsdom computes no colours; contrast is checked in a real browser.
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'),
    ).toEqual([]);
  });
});

describe('the shell', () => {
  it('puts the chosen range into the address', async () => {
    homeData(...healthy);
    const router = renderApp('/');
    await userEvent.click(await screen.findByRole('button', { name: /^Time range:/ }));
    await userEvent.click(await screen.findByRole('button', { name: /^6\s*h$/ }));
    await waitFor(() => expect(router.state.location.searchStr).toContain('from=now-6h'));
  });

  it('refuses a range that cannot be read, and says which', async () => {
    homeData(...healthy);
    renderApp('/');
    await userEvent.click(await screen.findByRole('button', { name: /^Time range:/ }));
    const from = await screen.findByRole('textbox', { name: 'From' });
    await userEvent.clear(from);
    await userEvent.type(from, 'soon{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('“soon” is no time');
  });

  it('finds a dashboard by ⌘K and opens it', async () => {
    homeData(...healthy);
    const router = renderApp('/?from=now-6h&to=now');
    await screen.findByText('1,334');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'llm');
    await screen.findByRole('option', { name: /LLM usage/ });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/dashboards/llm'));
    expect(router.state.location.searchStr).toContain('from=now-6h');
  });

  it('goes to a page by its two keys, and not while somebody types', async () => {
    homeData(...healthy);
    const router = renderApp('/');
    await screen.findByText('1,334');
    await userEvent.keyboard('gb');
    const find = await screen.findByRole('textbox', { name: 'Find a dashboard' });
    expect(router.state.location.pathname).toBe('/dashboards');
    await userEvent.type(find, 'gh');
    expect(router.state.location.pathname).toBe('/dashboards');
    expect(await screen.findByText('No dashboard matches')).toBeTruthy();
  });

  it('says that an address leads nowhere', async () => {
    renderApp('/nowhere');
    expect(await screen.findByText('There is no such page')).toBeTruthy();
  });
});
