import { duration } from './duration';
import { bytes, GAP, scaled, short, threeDigits, trimmed, usd, type Parts } from './number';

/** Units a dashboard document may name; anything else is shown as a plain number. */
export type Unit = string;

/** A value as it stands in a table, tooltip or legend. An absent value is a dash. */
export function formatValue(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return '–';
  const { number, suffix } = formatParts(value, unit);
  if (suffix === '') return number;
  return suffix.startsWith('/') ? number + suffix : `${number}${GAP}${suffix}`;
}

export function formatParts(value: number, unit: Unit): Parts {
  if (Number.isNaN(value)) return { number: 'NaN', suffix: '' };
  if (!Number.isFinite(value)) return { number: value > 0 ? '+∞' : '−∞', suffix: '' };
  switch (unit) {
    case 'seconds':
      return durationParts(value);
    case 'milliseconds':
      return durationParts(value / 1000);
    case 'percent':
    case 'percentunit':
      return { number: threeDigits(value * 100), suffix: '%' };
    case 'bytes':
      return bytes(value);
    case 'bytes-per-second':
      return perSecond(bytes(value));
    case 'usd':
      return usd(value);
    case 'usd-per-second':
      return perSecond(usd(value));
    case 'usd-per-hour':
      return { number: joined(usd(value)), suffix: '/h' };
    case 'per-second':
    case 'tokens-per-second':
      return perSecond(scaled(value));
    case 'per-minute':
      return { number: joined(scaled(value)), suffix: '/min' };
    case 'tokens':
    case 'scaled':
      return scaled(value);
    default:
      return short(value);
  }
}

/**
 * A value where the unit's rate is said once for all, as in a tooltip's head or a panel's title:
 * 1.65 k instead of 1.65 k/s.
 */
export function formatCompact(value: number | null | undefined, unit: Unit): string {
  return formatValue(value, BARE[unit] ?? unit);
}

export function compactParts(value: number, unit: Unit): Parts {
  return formatParts(value, BARE[unit] ?? unit);
}

/** Units of rates without their "per". */
const BARE: Record<Unit, Unit> = {
  'per-second': 'scaled',
  'per-minute': 'scaled',
  'tokens-per-second': 'scaled',
  'bytes-per-second': 'bytes',
  'usd-per-second': 'usd',
  'usd-per-hour': 'usd',
};

/** The words that stand for the unit in a tooltip's head; empty where each value says it itself. */
export function unitName(unit: Unit): string {
  const names: Record<string, string> = {
    tokens: 'tokens',
    'per-second': 'per second',
    'tokens-per-second': 'tokens/s',
    'per-minute': 'per minute',
    'bytes-per-second': 'per second',
    'usd-per-second': 'per second',
    'usd-per-hour': 'per hour',
    cores: 'cores',
  };
  return names[unit] ?? '';
}

/** A tick label: as short as the step allows, 3 k and not 3.00 k. */
export function formatTick(value: number, step: number, unit: Unit): string {
  if (unit === 'percent' || unit === 'percentunit') {
    return `${trimmed(value * 100, decimals(step * 100))}${GAP}%`;
  }
  if (unit === 'seconds' || unit === 'milliseconds') {
    return secondsTick(unit === 'seconds' ? value : value / 1000);
  }
  const money = unit.startsWith('usd');
  if (value === 0) return money ? '$0' : '0';
  const parts = unit.startsWith('bytes') ? bytes(value) : scaled(value);
  const digits = trimmedNumber(parts.number);
  return `${money ? '$' : ''}${digits}${parts.suffix === '' ? '' : GAP + parts.suffix}`;
}

function trimmedNumber(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function secondsTick(seconds: number): string {
  if (seconds === 0) return '0';
  const text = duration(seconds);
  const [number = '', suffix = ''] = text.split(GAP);
  return text.split(GAP).length === 2
    ? `${trimmedNumber(number)}${GAP}${suffix}`
    : text.replace(/\u00a000\u00a0\w$/, '');
}

function decimals(step: number): number {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
}

function durationParts(seconds: number): Parts {
  const text = duration(seconds);
  const words = text.split(GAP);
  return words.length === 2
    ? { number: words[0] ?? '', suffix: words[1] ?? '' }
    : { number: text, suffix: '' };
}

function perSecond(parts: Parts): Parts {
  return { number: joined(parts), suffix: '/s' };
}

function joined({ number, suffix }: Parts): string {
  return suffix === '' ? number : `${number}${GAP}${suffix}`;
}
