import { describe, expect, it } from 'vitest';

import { formatTick, formatValue } from './unit';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('formatValue', () => {
  it.each([
    [0, 'short', '0'],
    [148, 'short', '148'],
    [1334, 'short', '1,334'],
    [20_419, 'short', '20,419'],
    [12_345_678, 'short', '12.3 M'],
    [1234.5, 'short', '1.23 k'],
    [999.96, 'short', '1.00 k'],
    [-1234.5, 'short', '-1.23 k'],
    [0.0123, 'short', '0.0123'],
    [0.0684, 'percent', '6.84 %'],
    [0.234, 'percent', '23.4 %'],
    [1, 'percent', '100 %'],
    [0.34, 'seconds', '340 ms'],
    [1.234, 'seconds', '1.23 s'],
    [0.9999, 'seconds', '1.00 s'],
    [59.99, 'seconds', '1 m 00 s'],
    [125, 'seconds', '2 m 05 s'],
    [12_000, 'seconds', '3 h 20 m'],
    [0.00012, 'seconds', '120 µs'],
    [12.34, 'usd', '$12.34'],
    [0.002, 'usd', '$0.00200'],
    [5526, 'usd', '$5,526'],
    [-3.5, 'usd', '−$3.50'],
    [1536, 'bytes', '1.50 KiB'],
    [1024 ** 3 * 2, 'bytes', '2.00 GiB'],
    [1650, 'per-second', '1.65 k/s'],
    [Number.POSITIVE_INFINITY, 'short', '+∞'],
    [Number.NaN, 'seconds', 'NaN'],
  ])('shows %d in %s as %s', (value, unit, text) => {
    expect(plain(formatValue(value, unit))).toBe(text);
  });

  it('shows a dash where there is no value', () => {
    expect(formatValue(null, 'seconds')).toBe('–');
  });
});

describe('formatTick', () => {
  it.each([
    [3000, 1000, 'short', '3 k'],
    [2500, 500, 'short', '2.5 k'],
    [0, 5, 'usd', '$0'],
    [25, 5, 'usd', '$25'],
    [0.05, 0.05, 'usd', '$0.05'],
    [2, 1, 'seconds', '2 s'],
    [0.5, 0.5, 'seconds', '500 ms'],
    [120, 60, 'seconds', '2 m'],
    [0.06, 0.02, 'percent', '6 %'],
    [0.005, 0.005, 'percent', '0.5 %'],
    [1024 ** 2, 1024 ** 2, 'bytes', '1 MiB'],
  ])('labels %d at steps of %d in %s as %s', (value, step, unit, text) => {
    expect(plain(formatTick(value, step, unit))).toBe(text);
  });
});
