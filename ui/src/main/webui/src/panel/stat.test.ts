import { describe, expect, it } from 'vitest';

import type { Panel, PanelLine } from '@/api/types';

import { changeOf, statOf } from './stat';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('changeOf', () => {
  it.each([
    [106, 100, 'short', '+6 %'],
    [0.0684, 0.0114, 'percent', '+5.7 pt'],
    [90, 100, 'usd', '−10 %'],
    [100, 100, 'short', '±0 %'],
    [300, 100, 'short', '+200 %'],
    [1260, 100, 'short', '×12.6'],
  ])('from %d before %d in %s is %s', (value, before, unit, text) => {
    expect(plain(changeOf(value, before, unit))).toBe(text);
  });

  it('says nothing where nothing was before', () => {
    expect(changeOf(5, 0, 'short')).toBeUndefined();
    expect(changeOf(5, null, 'short')).toBeUndefined();
    expect(changeOf(Number.NaN, 5, 'short')).toBeUndefined();
  });
});

describe('statOf', () => {
  const panel = {
    unit: 'percent',
    thresholds: [
      { value: 0.05, severity: 'warning', label: '5 %' },
      { value: 0.1, severity: 'critical', label: '10 %' },
    ],
    queries: [
      { refId: 'total', role: 'total', promql: 'x', legend: '', instant: true },
      { refId: 'trend', promql: 'x', legend: '' },
    ],
  } as Panel;

  const line = (value: number): PanelLine => ({
    panelId: 'p',
    tookMillis: 1,
    queries: [
      {
        refId: 'total',
        promql: 'x',
        kind: 'instant',
        result: {
          resultType: 'vector',
          series: [{ labels: {}, value, timeMillis: 0 }],
          warnings: [],
          tookMillis: 1,
        },
      },
    ],
  });

  it('is beyond the worst threshold', () => {
    expect(statOf(panel, line(0.2)).beyond?.severity).toBe('critical');
    expect(statOf(panel, line(0.07)).beyond?.severity).toBe('warning');
    expect(statOf(panel, line(0.05)).beyond).toBeUndefined();
  });

  it('has no value where the query has no series', () => {
    expect(statOf(panel, { ...line(1), queries: [] }).value).toBeNull();
  });
});
