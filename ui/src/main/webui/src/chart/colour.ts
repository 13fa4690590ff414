import type { Labels } from '@/api/types';

const SLOTS = 10;

/** FNV-1a over UTF-8, 32 bit. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** The labels in one canonical spelling, so that equal label sets have equal colours anywhere. */
export function labelKey(labels: Labels): string {
  return Object.entries(labels)
    .filter(([name]) => name !== '__name__')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(',');
}

/** Statuses keep one colour everywhere; red is theirs alone. */
const STATUS: Record<string, string> = {
  failed: '--err',
  error: '--err',
  completed: '--done',
  cancelled: '--cancel',
};

/**
 * A colour token for each key: the slot that its hash names, or the next free one when another
 * series of the chart has it. Keys are placed in sorted order, so that the order of an answer
 * changes nothing.
 */
export function assignColours(keys: readonly string[]): Map<string, string> {
  const taken = new Set<number>();
  const colours = new Map<string, string>();
  for (const key of [...new Set(keys)].sort()) {
    if (taken.size === SLOTS) taken.clear();
    let slot = fnv1a(key) % SLOTS;
    while (taken.has(slot)) slot = (slot + 1) % SLOTS;
    taken.add(slot);
    colours.set(key, `--s${slot + 1}`);
  }
  return colours;
}

/** The fixed colour of series that differ in nothing but a status; undefined for all others. */
export function statusColour(labels: Labels): string | undefined {
  const names = Object.keys(labels).filter((name) => name !== '__name__');
  const status = labels['status'];
  if (names.length !== 1 || status === undefined) return undefined;
  if (/^2\d\d$/.test(status)) return '--done';
  return /^5\d\d$/.test(status) ? '--err' : STATUS[status];
}
