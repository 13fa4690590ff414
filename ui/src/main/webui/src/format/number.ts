/** Joins a number and its unit; a line break between them would read as two facts. */
export const GAP = '\u00a0';

const SI = [
  { from: 1e15, suffix: 'P' },
  { from: 1e12, suffix: 'T' },
  { from: 1e9, suffix: 'G' },
  { from: 1e6, suffix: 'M' },
  { from: 1e3, suffix: 'k' },
] as const;

const IEC = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A number and its unit apart, for tiles that print the unit small. */
export interface Parts {
  number: string;
  suffix: string;
}

/** Three significant digits, trailing zeros kept so that a column lines up: 4.56, 45.6, 456. */
export function threeDigits(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size >= 1000) return grouped.format(rounded);
  if (size >= 100) return rounded.toFixed(0);
  if (size >= 10) return rounded.toFixed(1);
  if (size >= 1) return rounded.toFixed(2);
  return size >= 1e-6 ? trimmed(rounded, 8) : rounded.toExponential(1);
}

/** Whole numbers stay exact up to five digits, as people count them; the rest is SI: 12.3 k. */
export function short(value: number): Parts {
  if (Number.isInteger(value) && Math.abs(value) < 1e5) {
    return { number: grouped.format(value), suffix: '' };
  }
  return scaled(value);
}

/** SI with three significant digits: 1.65 k, 4.56 M. */
export function scaled(value: number): Parts {
  const rounded = Math.abs(Number(value.toPrecision(3)));
  const unit = SI.find((candidate) => rounded >= candidate.from);
  if (!unit) return { number: threeDigits(value), suffix: '' };
  return { number: threeDigits(value / unit.from), suffix: unit.suffix };
}

/** Bytes in powers of 1,024. */
export function bytes(value: number): Parts {
  let size = value;
  let power = 0;
  while (Math.round(Math.abs(size)) >= 1024 && power < IEC.length - 1) {
    size /= 1024;
    power += 1;
  }
  const isWhole = Math.abs(size) >= 1000 || (power === 0 && Number.isInteger(size));
  const number = isWhole ? size.toFixed(0) : threeDigits(size);
  return { number, suffix: IEC[power] ?? 'B' };
}

/** US dollars: cents from one dollar up, whole dollars from a thousand, three digits below one. */
export function usd(value: number): Parts {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= 1e5) {
    const big = scaled(size);
    return { number: `${sign}$${big.number}`, suffix: big.suffix };
  }
  if (size >= 1000) return { number: `${sign}$${grouped.format(size)}`, suffix: '' };
  if (size >= 0.995 || size === 0) return { number: `${sign}$${size.toFixed(2)}`, suffix: '' };
  if (size < 1e-6) return { number: `${sign}$${size.toExponential(1)}`, suffix: '' };
  const digits = Math.min(8, Math.max(2, 2 - Math.floor(Math.log10(size))));
  return { number: `${sign}$${size.toFixed(digits)}`, suffix: '' };
}

/** A fixed number of decimals without trailing zeros. */
export function trimmed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
