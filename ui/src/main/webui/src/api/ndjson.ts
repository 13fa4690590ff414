/**
 * The lines of a newline-delimited JSON body as they arrive. A line may be split anywhere, also
 * within a character. A last line without a newline counts; an empty line does not.
 *
 * @throws SyntaxError if a line is not JSON
 */
export async function* jsonLines(body: ReadableStream<Uint8Array>): AsyncGenerator {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) {
        if (line.trim() !== '') yield JSON.parse(line);
      }
      if (done) return;
    }
  } finally {
    // Also runs when the consumer stops early; then the server may stop working too.
    await reader.cancel().catch(() => undefined);
  }
}
