import { expect, it } from 'vitest';

import { assignColours, fnv1a, labelKey, statusColour } from './colour';

it('hashes as FNV-1a does', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).toBe(0xe40c292c);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
});

it('spells label sets the same in any order and without the metric name', () => {
  expect(labelKey({ b: '2', a: '1', __name__: 'x' })).toBe('a="1",b="2"');
});

it('keeps the colour of a series when others come and go, unless they clash', () => {
  const alone = assignColours(['agent_id="support-bot"']);
  const fnv = fnv1a('agent_id="support-bot"') % 10;
  expect(alone.get('agent_id="support-bot"')).toBe(`--s${fnv + 1}`);
});

it('gives ten series ten colours, whatever the order of the answer', () => {
  const keys = Array.from({ length: 10 }, (_, i) => `agent_id="agent-${i}"`);
  const colours = assignColours(keys);
  expect(new Set(colours.values()).size).toBe(10);
  expect(assignColours([...keys].reverse())).toEqual(colours);
});

it('starts over after ten', () => {
  const keys = Array.from({ length: 25 }, (_, i) => `model="m${i}"`);
  expect(assignColours(keys).size).toBe(25);
});

it('reserves red for failure', () => {
  expect(statusColour({ status: 'failed' })).toBe('--err');
  expect(statusColour({ status: 'completed' })).toBe('--done');
  expect(statusColour({ status: '200' })).toBe('--done');
  expect(statusColour({ status: '503' })).toBe('--err');
  expect(statusColour({ status: 'failed', agent_id: 'x' })).toBeUndefined();
});
