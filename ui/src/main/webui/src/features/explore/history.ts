import * as z from 'zod/mini';

const KEY = 'belvedere-queries';
const MOST = 50;

const schema = z.array(z.object({ query: z.string(), atMillis: z.number() }));

export type PastQuery = z.infer<typeof schema>[number];

/** Queries that were run in this browser, newest first. What storage holds is not trusted. */
export function pastQueries(): PastQuery[] {
  try {
    const kept = schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return kept.success ? kept.data.slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a query first; the same text is kept once. */
export function remember(query: string, atMillis: number): void {
  const others = pastQueries().filter((past) => past.query !== query);
  const kept = [{ query, atMillis }, ...others].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is full or refused: the history is a convenience, not worth a message.
  }
}
