import { beforeEach, describe, expect, it } from 'vitest';

import { exploreSearch } from './exploreSearch';
import { pastQueries, remember } from './history';
import { starterQuery, unitOf } from './unitOf';

describe('unitOf', () => {
  it.each([
    ['agent_execution_total', 'short'],
    ['rate(agent_execution_total[5m])', 'per-second'],
    ['sum by (model) (increase(llm_cost_usd_total[1h]))', 'usd'],
    ['histogram_quantile(0.95, sum by (le) (rate(x_duration_seconds_bucket[5m])))', 'seconds'],
    ['process_resident_memory_bytes', 'bytes'],
    ['a_total / b_total', 'short'],
    ['x_bytes{path="/a/b"}', 'bytes'],
    ['count(process_cpu_seconds)', 'short'],
  ])('%s has the unit %s', (query, unit) => {
    expect(unitOf(query)).toBe(unit);
  });
});

describe('starterQuery', () => {
  it('asks what is asked first', () => {
    expect(starterQuery('a_total', 'counter')).toBe('rate(a_total[5m])');
    expect(starterQuery('up', 'gauge')).toBe('up');
    expect(starterQuery('a_count', 'histogram')).toBe('rate(a_count[5m])');
    expect(starterQuery('a_bucket', 'histogram')).toBe(
      'histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m])))',
    );
  });

  it('quotes a name that is no identifier', () => {
    expect(starterQuery('my metric"', 'gauge')).toBe('{"my metric\\""}');
  });
});

describe('the history', () => {
  beforeEach(() => localStorage.clear());

  it('keeps a query once, newest first', () => {
    remember('up', 1);
    remember('down', 2);
    remember('up', 3);
    expect(pastQueries().map((past) => past.query)).toEqual(['up', 'down']);
  });

  it.each(['not json', '{"query":1}', '[{"query":5}]'])('ignores what is broken: %s', (text) => {
    localStorage.setItem('belvedere-queries', text);
    expect(pastQueries()).toEqual([]);
  });

  it('keeps fifty', () => {
    for (let i = 0; i < 60; i += 1) remember(`q${i}`, i);
    expect(pastQueries()).toHaveLength(50);
  });
});

describe('exploreSearch', () => {
  it('has a default for all that is missing or wrong', () => {
    expect(exploreSearch({ view: 'pie', step: 'soon', kind: 'x' })).toEqual({
      query: '',
      view: 'chart',
      kind: 'line',
      stepMillis: undefined,
      isAll: false,
    });
  });

  it('reads what the address says', () => {
    expect(exploreSearch({ q: 'up', view: 'table', step: '15000', all: '1' })).toMatchObject({
      query: 'up',
      view: 'table',
      stepMillis: 15_000,
      isAll: true,
    });
  });
});
