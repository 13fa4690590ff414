import { expect, it } from 'vitest';

import { globalSearch, parseSearch, rangeSpecOf, stringifySearch } from './search';

it('reads back what it wrote', () => {
  const search = { from: 'now-6h', to: 'now', ws: ['acme', 'globex'], q: 'rate(x{a="b&c"}[5m])' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

it('keeps what it understands of an address and drops the rest', () => {
  expect(globalSearch(parseSearch('?from=now-6h&refresh=7&ws=acme'))).toEqual({
    from: 'now-6h',
    to: 'now',
    ws: ['acme'],
  });
});

it('falls back to the last hour for a range that makes no sense', () => {
  expect(rangeSpecOf(globalSearch(parseSearch('?from=now&to=now-1h')))).toEqual({
    from: 'now-1h',
    to: 'now',
  });
  expect(globalSearch(parseSearch('?from=<script>&to=now'))).toEqual({});
});

it('takes absolute times', () => {
  expect(globalSearch(parseSearch('?from=1763864000000&to=1763867600000'))).toEqual({
    from: '1763864000000',
    to: '1763867600000',
  });
});

it('leaves out what is empty', () => {
  expect(stringifySearch({ ws: [], from: undefined })).toBe('');
});
