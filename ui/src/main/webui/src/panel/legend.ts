import type { Labels } from '@/api/types';

/**
 * The name of a series: the template with `{{label}}` filled in, or what tells it from the others.
 * Always plain text; it is never parsed as markup.
 */
export function seriesName(template: string, labels: Labels, fallback: string): string {
  const filled = template.replace(
    /\{\{\s*([\w.]+)\s*\}\}/g,
    (_, name: string) => labels[name] ?? '',
  );
  if (filled.trim() !== '') return filled.trim();
  const { __name__: metric, ...rest } = labels;
  const only = Object.values(rest);
  if (metric === undefined && only.length === 1) return only[0] ?? fallback;
  const values = Object.entries(rest).map(([name, value]) => `${name}="${value}"`);
  if (values.length === 0) return metric ?? fallback;
  return `${metric ?? ''}{${values.join(', ')}}`;
}
