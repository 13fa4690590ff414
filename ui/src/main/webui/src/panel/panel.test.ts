import { describe, expect, it } from 'vitest';

import type { PanelLine, RangeAnswer, WireValue } from '@/api/types';

import { csvOf } from './csv';
import { heatGrid, heatStep } from './heat';
import { seriesName, tellingLabels } from './legend';
import { chartDataOf } from './series';

function answer(series: [Record<string, string>, WireValue[]][]): RangeAnswer {
  return {
    startMillis: 0,
    stepMillis: 15_000,
    points: series[0]?.[1].length ?? 0,
    series: series.map(([labels, values]) => ({ labels, values })),
    warnings: [],
    tookMillis: 1,
  };
}

describe('seriesName', () => {
  it('fills in the labels', () => {
    expect(seriesName('{{agent_id}} p95', { agent_id: 'support-bot' }, '')).toBe('support-bot p95');
  });

  it('keeps markup as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    expect(seriesName('{{agent_id}}', { agent_id: evil }, '')).toBe(evil);
  });

  it('says the labels where there is no template', () => {
    expect(seriesName('', { __name__: 'up', job: 'demo' }, '')).toBe('up{job="demo"}');
  });
});

describe('tellingLabels', () => {
  it('are those that differ', () => {
    const series: { labels: Record<string, string> }[] = [
      { labels: { job: 'demo', agent: 'a', zone: 'x' } },
      { labels: { job: 'demo', agent: 'b' } },
    ];
    expect(tellingLabels(series)).toEqual(['agent', 'zone']);
    expect(seriesName('', { job: 'demo', agent: 'a', zone: 'x' }, '', ['agent', 'zone'])).toBe(
      'a · x',
    );
  });
});

describe('chartDataOf', () => {
  it('gives two percentiles of the same agent two colours', () => {
    const labels = { agent_id: 'a' };
    const { series } = chartDataOf(
      [
        { refId: 'A', legend: 'p50', promql: '' },
        { refId: 'B', legend: 'p95', promql: '' },
      ],
      [
        { refId: 'A', result: answer([[labels, [1]]]) },
        { refId: 'B', result: answer([[labels, [2]]]) },
      ],
    );
    expect(new Set(series.map((each) => each.colour)).size).toBe(2);
  });

  it('draws what is no finite number as a gap', () => {
    const { series } = chartDataOf(
      [],
      [{ refId: 'A', result: answer([[{}, [1, 'NaN', '+Inf', null]]]) }],
    );
    expect(series[0]?.values).toEqual([1, null, null, null]);
  });

  it('keeps failed red and completed quiet', () => {
    const { series } = chartDataOf(
      [],
      [
        {
          refId: 'A',
          result: answer([
            [{ status: 'failed' }, [1]],
            [{ status: 'completed' }, [1]],
          ]),
        },
      ],
    );
    expect(series.map((each) => each.colour)).toEqual(['--err', '--done']);
  });
});

describe('heatGrid', () => {
  it('turns cumulative buckets into counts, sorted by bound', () => {
    const grid = heatGrid({
      result: answer([
        [{ le: '+Inf' }, [7, 7]],
        [{ le: '0.5' }, [2, 0]],
        [{ le: '1' }, [6, 7]],
      ]),
    });
    expect(grid.bounds).toEqual([0.5, 1, Number.POSITIVE_INFINITY]);
    expect(grid.cells).toEqual([
      [2, 0],
      [4, 7],
      [1, 0],
    ]);
    expect(grid.max).toBe(7);
  });

  it('leaves out a bucket whose bound is markup', () => {
    const grid = heatGrid({ result: answer([[{ le: '<script>' }, [3]]]) });
    expect(grid.cells).toEqual([]);
  });

  it('draws no empty cell', () => {
    expect(heatStep(0, 10)).toBeUndefined();
    expect(heatStep(10, 10)).toBe(5);
  });
});

describe('csvOf', () => {
  const line = (labels: Record<string, string>): PanelLine => ({
    panelId: 'p',
    tookMillis: 1,
    queries: [
      { refId: 'A', promql: 'x', kind: 'range', result: answer([[labels, [1.5, null, -2]]]) },
    ],
  });

  it('has one row for each sample, in ISO time', () => {
    expect(csvOf(line({ a: 'b' })).split('\r\n')).toEqual([
      'query,series,time,value',
      'A,"a=""b""",1970-01-01T00:00:00.000Z,1.5',
      'A,"a=""b""",1970-01-01T00:00:30.000Z,-2',
    ]);
  });
});
