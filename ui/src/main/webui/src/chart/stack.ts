type Values = readonly (number | null)[];

/**
 * Running sums from the first series up. A gap counts as nothing as long as another series has a
 * value there; where all have a gap, the stack has one too.
 */
export function stackUp(series: readonly Values[]): (number | null)[][] {
  const points = series[0]?.length ?? 0;
  const isGap = Array.from({ length: points }, (_, i) => series.every((each) => each[i] === null));
  const sums = new Array<number>(points).fill(0);
  return series.map((values) =>
    sums.map((sum, i) => {
      if (isGap[i]) return null;
      sums[i] = sum + (values[i] ?? 0);
      return sums[i];
    }),
  );
}

/** Indices of values without a neighbour: a line cannot show them, a dot can. */
export function lonely(values: Values): number[] {
  const found: number[] = [];
  values.forEach((value, i) => {
    if (value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null) {
      found.push(i);
    }
  });
  return found;
}

export interface Summary {
  last: number | null;
  mean: number | null;
  max: number | null;
}

/** What the legend says of a series; gaps are left out. `last` is null if the series has ended. */
export function summarize(values: Values): Summary {
  const present = values.filter((value) => value !== null);
  if (present.length === 0) return { last: null, mean: null, max: null };
  // The newest point may not have been scraped yet; two steps without a sample are an end.
  const last = values.slice(-2).findLast((value) => value !== null) ?? null;
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  return { last, mean, max: present.reduce((a, b) => Math.max(a, b)) };
}
