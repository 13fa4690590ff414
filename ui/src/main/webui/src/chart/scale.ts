/** A linear axis with round ticks. */
export interface NiceScale {
  min: number;
  max: number;
  step: number;
}

/**
 * The axis that shows all of low to high with 3 to 5 ticks at 1-2-5 steps (2.5 only from 10 up).
 * Starts at zero unless values are negative. `base` is 1024 for bytes, so that ticks are round there.
 */
export function niceScale(low: number, high: number, base: 1000 | 1024 = 1000): NiceScale {
  const bottom = Math.min(0, low);
  let top = Math.max(0, high);
  if (top === bottom) top = bottom === 0 ? 1 : 0;
  const step = niceStep((top - bottom) / 4, base);
  return {
    min: Math.floor(bottom / step + 1e-9) * step,
    max: Math.ceil(top / step - 1e-9) * step,
    step,
  };
}

function niceStep(raw: number, base: 1000 | 1024): number {
  if (base === 1024 && raw > 1024) {
    const power = Math.floor(Math.log(raw) / Math.log(1024));
    const unit = 1024 ** power;
    return unit * niceStep(raw / unit, 1000);
  }
  const power = 10 ** Math.floor(Math.log10(raw));
  const fraction = raw / power;
  const factors = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10];
  return (factors.find((factor) => fraction <= factor + 1e-9) ?? 10) * power;
}

/** The ticks of a scale from bottom to top. */
export function ticks({ min, max, step }: NiceScale): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, i) => Number((min + i * step).toPrecision(12)));
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TIME_STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 365].map((n) => n * DAY),
];

/** Local times to label between two instants, at most `most` of them, on whole minutes, hours or days. */
export function timeTicks(startMillis: number, endMillis: number, most: number): number[] {
  const span = endMillis - startMillis;
  const step = TIME_STEPS.find((candidate) => span / candidate <= most) ?? 365 * DAY;
  const offset = -new Date(startMillis).getTimezoneOffset() * MINUTE;
  const first = Math.ceil((startMillis + offset) / step) * step - offset;
  const found: number[] = [];
  for (let at = first; at <= endMillis; at += step) found.push(at);
  return found;
}
