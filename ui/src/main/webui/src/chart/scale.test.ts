import { expect, it } from 'vitest';

import { niceScale, ticks, timeTicks } from './scale';

it.each([
  [0, 148, [0, 50, 100, 150]],
  [0, 2063, [0, 1000, 2000, 3000]],
  [0, 18.75, [0, 5, 10, 15, 20]],
  [0, 0.055, [0, 0.02, 0.04, 0.06]],
  [0, 0, [0, 0.5, 1]],
])('from %d to %d has the ticks %j', (low, high, expected) => {
  expect(ticks(niceScale(low, high))).toEqual(expected);
});

it('starts counts at zero and shows negative values whole', () => {
  expect(niceScale(90, 100).min).toBe(0);
  const scale = niceScale(-30, 100);
  expect(scale.min).toBeLessThanOrEqual(-30);
  expect(ticks(scale)).toContain(0);
});

it('has round steps in bytes', () => {
  expect(niceScale(0, 900 * 1024 * 1024, 1024).step).toBe(250 * 1024 * 1024);
});

it('never has more than five ticks', () => {
  for (let high = 1; high < 5000; high += 7) {
    expect(ticks(niceScale(0, high)).length).toBeLessThanOrEqual(5);
  }
});

it('labels whole local minutes', () => {
  const start = new Date(2026, 10, 23, 2, 12, 30).getTime();
  const found = timeTicks(start, start + 3_600_000, 8);
  expect(found).toHaveLength(6);
  expect(found.every((at) => new Date(at).getMinutes() % 10 === 0)).toBe(true);
});
