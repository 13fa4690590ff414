import { expect, it } from 'vitest';

import { lonely, stackUp, summarize } from './stack';

it('adds up from the first series', () => {
  expect(
    stackUp([
      [1, 2],
      [10, 20],
    ]),
  ).toEqual([
    [1, 2],
    [11, 22],
  ]);
});

it('has a gap only where all series have one', () => {
  expect(
    stackUp([
      [1, null, null],
      [2, 3, null],
    ]),
  ).toEqual([
    [1, 0, null],
    [3, 3, null],
  ]);
});

it('finds values that a line cannot show', () => {
  expect(lonely([1, null, 2, 3, null, 4])).toEqual([0, 5]);
});

it('summarizes without the gaps', () => {
  expect(summarize([1, null, 3, null])).toEqual({ last: 3, mean: 2, max: 3 });
});

it('has no last value once a series has ended', () => {
  expect(summarize([1, 3, null, null])).toEqual({ last: null, mean: 2, max: 3 });
  expect(summarize([null])).toEqual({ last: null, mean: null, max: null });
});
