/**
 * The unit that a query's values probably have, from the names in it; plain numbers when in doubt.
 * PromQL has no units, but metric names carry them by convention.
 */
export function unitOf(query: string): string {
  const isCount = /^\s*(count|count_values|changes|resets|absent)\b/.test(query);
  if (isCount || /[^<>=!]\/[^/]/.test(withoutStrings(query))) return 'short';
  if (/histogram_quantile/.test(query))
    return /_seconds_bucket\b/.test(query) ? 'seconds' : 'short';
  const isRate = /\b(rate|irate|deriv)\s*\(/.test(query);
  if (/_(bucket|count)\b/.test(query)) return isRate ? 'per-second' : 'short';
  if (/_bytes(_total|_sum)?\b/.test(query)) return isRate ? 'bytes-per-second' : 'bytes';
  if (/_usd(_total|_sum)?\b/.test(query)) return isRate ? 'usd-per-second' : 'usd';
  if (/_seconds(_sum|_max)?\b/.test(query)) return isRate ? 'short' : 'seconds';
  if (/_total\b/.test(query) && isRate) return 'per-second';
  return 'short';
}

function withoutStrings(query: string): string {
  return query.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`/g, '""');
}

/** A query to start with: what people ask first of a metric of this type. */
export function starterQuery(name: string, type: string): string {
  const selector = /^[a-zA-Z_:][\w:]*$/.test(name) ? name : `{${JSON.stringify(name)}}`;
  if (type === 'counter') return `rate(${selector}[5m])`;
  if (type === 'histogram' && name.endsWith('_bucket')) {
    return `histogram_quantile(0.95, sum by (le) (rate(${selector}[5m])))`;
  }
  if (type === 'histogram') return `rate(${selector}[5m])`;
  return selector;
}
