import type { WireValue } from './types';

/** A wire value as a number; null where there is none. */
export function numberOf(value: WireValue | undefined): number | null {
  switch (value) {
    case null:
    case undefined:
      return null;
    case 'NaN':
      return Number.NaN;
    case '+Inf':
      return Number.POSITIVE_INFINITY;
    case '-Inf':
      return Number.NEGATIVE_INFINITY;
    default:
      return value;
  }
}

/** A wire value as it can be drawn: what is no finite number is a gap. */
export function drawable(value: WireValue): number | null {
  return typeof value === 'number' ? value : null;
}
