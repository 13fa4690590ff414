import { expect, it } from 'vitest';

import { jsonLines } from './ndjson';

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk));
      controller.close();
    },
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of jsonLines(stream)) lines.push(line);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('joins a line that arrives in pieces, split within a character', async () => {
  const whole = bytes('{"panelId":"zürich"}\n{"done":true}');
  const cut = whole.indexOf(0xc3) + 1;
  const lines = await read(streamOf(whole.slice(0, cut), whole.slice(cut)));
  expect(lines).toEqual([{ panelId: 'zürich' }, { done: true }]);
});

it('skips empty lines', async () => {
  expect(await read(streamOf(bytes('1\n\n2\n')))).toEqual([1, 2]);
});

it('fails on a line that is not JSON', async () => {
  await expect(read(streamOf(bytes('{"a":\n')))).rejects.toThrow(SyntaxError);
});

it('cancels the stream when the reader stops early', async () => {
  let isCancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(bytes('1\n')),
    cancel: () => {
      isCancelled = true;
    },
  });
  for await (const line of jsonLines(stream)) {
    expect(line).toBe(1);
    break;
  }
  expect(isCancelled).toBe(true);
});
