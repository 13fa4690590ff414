import { plainDuration } from '@/format/duration';
import { GAP } from '@/format/number';
import { dateTime, day, shortClock } from '@/format/time';

/** A time range as the address holds it: `now`, `now-6h`, or epoch milliseconds. */
export interface RangeSpec {
  from: string;
  to: string;
}

/** A range in absolute times, with the step at which it is drawn. */
export interface TimeRange {
  startMillis: number;
  endMillis: number;
  stepMillis: number;
}

export const DEFAULT_RANGE: RangeSpec = { from: 'now-1h', to: 'now' };

const UNITS: Record<string, number> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const RELATIVE = /^(?:now)?-(\d{1,6})([smhdw])$/;

export const PRESETS = ['5m', '15m', '30m', '1h', '3h', '6h', '12h', '24h', '2d', '7d'] as const;

const STEPS = [
  ...[5, 10, 15, 30, 60, 120, 300, 600, 900, 1800].map((seconds) => seconds * 1000),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * 3_600_000),
];

const MOST_POINTS = 240;

/** The instant a spec names; undefined if it names none. */
export function instantOf(spec: string, nowMillis: number): number | undefined {
  if (spec === 'now') return nowMillis;
  const relative = RELATIVE.exec(spec);
  if (relative) return nowMillis - Number(relative[1]) * (UNITS[relative[2] ?? ''] ?? 0);
  return /^\d{10,14}$/.test(spec) ? Number(spec) : undefined;
}

/** True if both ends are understood and stand in order. */
export function isRange({ from, to }: RangeSpec): boolean {
  const now = Date.now();
  const start = instantOf(from, now);
  const end = instantOf(to, now);
  return start !== undefined && end !== undefined && start < end;
}

/** True if the range moves with the clock. */
export function isLive({ to }: RangeSpec): boolean {
  return to === 'now' || RELATIVE.test(to);
}

/** The step at which a range has about 240 points; 15 s for one hour. */
export function stepFor(spanMillis: number): number {
  return STEPS.find((step) => spanMillis / step <= MOST_POINTS) ?? 86_400_000;
}

/**
 * The range in absolute times. The start stands on a multiple of the step, so that a live chart's
 * points stay where they are; the end is this second, so that single numbers are not a step old.
 */
export function resolve(spec: RangeSpec, nowMillis: number): TimeRange {
  const end = instantOf(spec.to, nowMillis) ?? nowMillis;
  const start = instantOf(spec.from, nowMillis) ?? end - 3_600_000;
  const stepMillis = stepFor(end - start);
  return {
    startMillis: Math.floor(start / stepMillis) * stepMillis,
    endMillis: Math.floor(end / 1000) * 1000,
    stepMillis,
  };
}

/** What the range button says. */
export function describeRange(spec: RangeSpec): string {
  const relative = RELATIVE.exec(spec.from);
  if (relative && spec.to === 'now') {
    return `Last ${relativeName(relative[1] ?? '', relative[2] ?? '')}`;
  }
  const now = Date.now();
  const start = instantOf(spec.from, now) ?? now;
  const end = instantOf(spec.to, now) ?? now;
  const isOneDay = day(start) === day(end);
  const until = spec.to === 'now' ? 'now' : isOneDay ? shortClock(end) : longClock(end);
  return `${longClock(start)} – ${until}`;
}

/** As people say it: 24 h stays 24 h; seconds, which only zooming makes, are rounded up to a unit. */
export function relativeName(count: string, unit: string): string {
  if (unit === 's') return plainDuration(Number(count) * 1000);
  return `${Number(count)}${GAP}${unit}`;
}

const longClock = (millis: number): string => `${day(millis)} ${shortClock(millis)}`;

/** A range twice as wide around the same middle, never into the future. */
export function zoomedOut(spec: RangeSpec, nowMillis: number): RangeSpec {
  const endMillis = instantOf(spec.to, nowMillis) ?? nowMillis;
  const startMillis = instantOf(spec.from, nowMillis) ?? endMillis - 3_600_000;
  const span = Math.max(10_000, endMillis - startMillis);
  if (spec.to === 'now') return { from: `now-${Math.round((span * 2) / 1000)}s`, to: 'now' };
  const end = Math.min(nowMillis, endMillis + span / 2);
  return { from: String(Math.round(end - span * 2)), to: String(Math.round(end)) };
}

/** The text a field of the range form starts with. */
export function fieldText(spec: string): string {
  return /^\d+$/.test(spec) ? dateTime(Number(spec)) : spec;
}

/**
 * What people type: `now`, `-3h`, `yesterday`, `today`, `23 Nov 02:00`, `2026-11-23 02:12:30`.
 * Undefined if it cannot be understood.
 */
export function parseField(text: string, nowMillis: number): string | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === 'now') return 'now';
  const relative = RELATIVE.exec(plain);
  if (relative) return `now-${relative[1] ?? ''}${relative[2] ?? ''}`;
  const midnight = new Date(nowMillis);
  midnight.setHours(0, 0, 0, 0);
  if (plain === 'today') return String(midnight.getTime());
  if (plain === 'yesterday') {
    midnight.setDate(midnight.getDate() - 1);
    return String(midnight.getTime());
  }
  return parseDate(plain, nowMillis);
}

function parseDate(plain: string, nowMillis: number): string | undefined {
  if (/^\d{10,14}$/.test(plain)) return plain;
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[ t](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(plain);
  if (iso) {
    const [year, month, date, hour, minute, second] = iso.slice(1).map((part) => Number(part || 0));
    const at = new Date(year ?? 0, (month ?? 1) - 1, date, hour, minute, second);
    return String(at.getTime());
  }
  if (/^\d{1,2} [a-z]{3,9}/.test(plain)) {
    const year = new Date(nowMillis).getFullYear();
    const at = Date.parse(plain.replace(/^(\d{1,2} [a-z]+)/, `$1 ${year}`));
    return Number.isNaN(at) ? undefined : String(at);
  }
  const withZone = Date.parse(plain.toUpperCase());
  return /^\d{4}-/.test(plain) && !Number.isNaN(withZone) ? String(withZone) : undefined;
}
