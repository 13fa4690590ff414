import type { Labels } from '@/api/types';

/**
 * The name of a series: the template with `{{label}}` filled in, or the values of the labels that
 * tell it from the others, or all its labels. Always plain text; it is never parsed as markup.
 */
export function seriesName(
  template: string,
  labels: Labels,
  fallback: string,
  telling: readonly string[] = [],
): string {
  const filled = template.replace(
    /\{\{\s*([\w.]+)\s*\}\}/g,
    (_, name: string) => labels[name] ?? '',
  );
  if (filled.trim() !== '') return filled.trim();
  const told = telling.flatMap((name) => labels[name] ?? []);
  if (told.length > 0) return told.join(' · ');
  const { __name__: metric, ...rest } = labels;
  const only = Object.values(rest);
  if (metric === undefined && only.length === 1) return only[0] ?? fallback;
  const values = Object.entries(rest).map(([name, value]) => `${name}="${value}"`);
  if (values.length === 0) return metric ?? fallback;
  return `${metric ?? ''}{${values.join(', ')}}`;
}

/** The labels that are not the same on all series, sorted; none if there is only one series. */
export function tellingLabels(series: readonly { labels: Labels }[]): string[] {
  const names = new Set(series.flatMap(({ labels }) => Object.keys(labels)));
  return [...names]
    .filter((name) => new Set(series.map(({ labels }) => labels[name])).size > 1)
    .sort();
}
