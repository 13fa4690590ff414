import { expect, it } from 'vitest';

import { describeRange, isRange, parseField, resolve, stepFor, zoomedOut } from './range';

const NOW = new Date(2026, 10, 23, 3, 12, 34, 567).getTime();

it('puts the start on a multiple of the step and the end on this second', () => {
  const range = resolve({ from: 'now-1h', to: 'now' }, NOW);
  expect(range.stepMillis).toBe(15_000);
  expect(range.startMillis % 15_000).toBe(0);
  expect(range.endMillis).toBe(Math.floor(NOW / 1000) * 1000);
});

it.each([
  [300_000, 5000],
  [3_600_000, 15_000],
  [86_400_000, 600_000],
  [7 * 86_400_000, 3_600_000],
])('a span of %d ms has a step of %d ms', (span, step) => {
  expect(stepFor(span)).toBe(step);
});

it.each([
  ['now', 'now'],
  ['-3h', 'now-3h'],
  ['now-15m', 'now-15m'],
  ['2026-11-23 02:12:30', String(new Date(2026, 10, 23, 2, 12, 30).getTime())],
  ['23 Nov 02:00', String(new Date(2026, 10, 23, 2, 0).getTime())],
  ['yesterday', String(new Date(2026, 10, 22).getTime())],
  ['soon', undefined],
  ['2026-13-45x', undefined],
])('reads the field %j as %j', (text, spec) => {
  expect(parseField(text, NOW)).toBe(spec);
});

it('refuses a range that ends before it starts', () => {
  expect(isRange({ from: 'now', to: 'now-1h' })).toBe(false);
  expect(isRange({ from: 'javascript:alert(1)', to: 'now' })).toBe(false);
});

it('zooms out of a live range without leaving now', () => {
  expect(zoomedOut({ from: 'now-1h', to: 'now' }, NOW)).toEqual({ from: 'now-7200s', to: 'now' });
});

it('zooms out of an absolute range around its middle', () => {
  const out = zoomedOut({ from: String(NOW - 7_200_000), to: String(NOW - 3_600_000) }, NOW);
  expect(Number(out.to) - Number(out.from)).toBe(7_200_000);
});

it('says what it shows', () => {
  expect(describeRange({ from: 'now-1h', to: 'now' }).replaceAll('\u00a0', ' ')).toBe('Last 1 h');
});
