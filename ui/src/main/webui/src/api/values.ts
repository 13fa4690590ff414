import type { WireValue } from './types';

/** A wire value as a number; null where there is none. */
export function numberOf(value: WireValue | undefined): number | null {
  if (typeof value !== 'string') return value ?? null;
  // Number() reads the other spelling of infinity and NaN as it is.
  return Number(value.replace('Inf', 'Infinity'));
}

/** A wire value as it can be drawn: what is no finite number is a gap. */
export function drawable(value: WireValue): number | null {
  return typeof value === 'number' ? value : null;
}
