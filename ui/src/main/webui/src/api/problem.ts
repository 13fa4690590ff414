/** A failure as RFC 9457 writes it, or what we make of an answer that is none. */
export class Problem extends Error {
  readonly slug: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  /** Id of the failed request; ties it to the server's log. */
  readonly instance: string | undefined;
  /** Where in the query text the error is, as a half-open range of characters. */
  readonly position: { start: number; end: number } | undefined;

  constructor(fields: {
    slug: string;
    title: string;
    detail: string;
    status: number;
    instance?: string | undefined;
    position?: { start: number; end: number } | undefined;
  }) {
    super(fields.detail);
    this.name = 'Problem';
    this.slug = fields.slug;
    this.title = fields.title;
    this.detail = fields.detail;
    this.status = fields.status;
    this.instance = fields.instance;
    this.position = fields.position;
  }

  /** What "copy details" puts on the clipboard. */
  get details(): string {
    const lines = [`${this.title} (${this.slug}, ${this.status})`, this.detail];
    if (this.instance !== undefined) lines.push(`Request: ${this.instance}`);
    return lines.join('\n');
  }
}

/** Reads a failed answer. Never throws: a body that is not problem+json becomes a plain sentence. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return problemFrom(body, response.status);
}

/** The problem that a body tells of; `status` is that of the answer. */
export function problemFrom(body: unknown, status: number): Problem {
  const fields = isRecord(body) ? body : {};
  const type = text(fields['type']) ?? '';
  return new Problem({
    slug: type.split('/').at(-1) ?? 'unknown',
    title: text(fields['title']) ?? `The server answered ${status}`,
    detail: text(fields['detail']) ?? 'It gave no reason.',
    status,
    instance: text(fields['instance']),
    position: rangeOf(fields['position']),
  });
}

/** Any thrown value as a problem; a request that never got an answer is one too. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({
    slug: 'unreachable',
    title: 'No answer',
    detail: 'The suite did not answer. It may be restarting, or the connection is down.',
    status: 0,
  });
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

function rangeOf(value: unknown): { start: number; end: number } | undefined {
  if (!isRecord(value)) return undefined;
  const { start, end } = value;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
