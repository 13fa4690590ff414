import type { RangeSpec } from '@/url/range';

/** Ranges that were zoomed out of sight: each with the range it was zoomed to. */
const trail: { from: RangeSpec; to: RangeSpec }[] = [];

const isSame = (a: RangeSpec, b: RangeSpec): boolean => a.from === b.from && a.to === b.to;

export function enterZoom(from: RangeSpec, to: RangeSpec): void {
  trail.push({ from, to });
  if (trail.length > 50) trail.shift();
}

/** The range to go back to from `current`; undefined if it was not reached by a zoom. */
export function leaveZoom(current: RangeSpec): RangeSpec | undefined {
  const last = trail.at(-1);
  if (!last || !isSame(last.to, current)) return undefined;
  trail.pop();
  return last.from;
}
