import type { ReactElement } from 'react';

type Values = readonly (number | null)[];

export interface SparkProps {
  values: Values;
  previous?: Values | undefined;
  /** Token of tokens.css. */
  colour?: string;
}

const WIDTH = 100;
const HEIGHT = 36;

/** A small line without axes, zero based, the area below it tinted. Decoration beside a number. */
export function Spark({ values, previous, colour = '--s1' }: SparkProps): ReactElement {
  const all = [...values, ...(previous ?? [])].filter((value) => value !== null);
  const top = Math.max(0, ...all) * 1.08 || 1;
  const bottom = Math.min(0, ...all);
  const y = (value: number): number =>
    HEIGHT - 1.5 - ((value - bottom) / (top - bottom)) * (HEIGHT - 4);
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      style={{ color: `var(${colour})` }}
    >
      {previous && <path className="spark-previous" d={path(previous, y)} />}
      {runs(values).map(({ from, to }) => (
        <path
          key={from}
          className="spark-area"
          d={`${path(values, y, from, to)}L${x(to, values)} ${HEIGHT}L${x(from, values)} ${HEIGHT}Z`}
        />
      ))}
      <path className="spark-line" d={path(values, y)} />
    </svg>
  );
}

function x(index: number, values: Values): string {
  return ((index / Math.max(1, values.length - 1)) * WIDTH).toFixed(2);
}

function path(
  values: Values,
  y: (value: number) => number,
  from = 0,
  to = values.length - 1,
): string {
  let text = '';
  let isDown = false;
  for (let i = from; i <= to; i += 1) {
    const value = values[i] ?? null;
    if (value !== null) text += `${isDown ? 'L' : 'M'}${x(i, values)} ${y(value).toFixed(2)}`;
    isDown = value !== null;
  }
  return text;
}

/** Stretches without a gap. */
function runs(values: Values): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = found.at(-1);
    if (last && last.to === i - 1) last.to = i;
    else found.push({ from: i, to: i });
  });
  return found;
}
