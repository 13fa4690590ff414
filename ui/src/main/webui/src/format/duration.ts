import { GAP, threeDigits, trimmed } from './number';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Seconds as people read them: 340 ms, 1.23 s, 2 m 05 s, 3 h 20 m, 2 d 04 h. */
export function duration(seconds: number): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? '−' : '';
  if (size === 0) return `0${GAP}s`;
  if (Number(size.toPrecision(3)) < 1e-3) return `${sign}${threeDigits(size * 1e6)}${GAP}µs`;
  if (Number(size.toPrecision(3)) < 1) return `${sign}${threeDigits(size * 1e3)}${GAP}ms`;
  if (Number(size.toPrecision(3)) < 60) return `${sign}${threeDigits(size)}${GAP}s`;
  return sign + long(Math.round(size));
}

function long(whole: number): string {
  if (whole < 3600) return `${Math.floor(whole / 60)}${GAP}m${GAP}${pad(whole % 60)}${GAP}s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 1440) {
    return `${Math.floor(minutes / 60)}${GAP}h${GAP}${pad(minutes % 60)}${GAP}m`;
  }
  const hours = Math.round(whole / 3600);
  return `${Math.floor(hours / 24)}${GAP}d${GAP}${pad(hours % 24)}${GAP}h`;
}

/** A round duration in its shortest form, for steps and ranges: 15 s, 1 h, 90 s. */
export function plainDuration(millis: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ] as const;
  for (const [name, size] of units) {
    if (millis >= size && millis % size === 0) return `${millis / size}${GAP}${name}`;
  }
  return millis >= 1000 ? `${trimmed(millis / 1000, 1)}${GAP}s` : `${millis}${GAP}ms`;
}
