// Writes a Brotli and a gzip form beside every text file of the built web app, and files.txt, the list of all files.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = process.argv[2];
const text = /\.(html|js|mjs|css|svg|json|webmanifest|txt|map)$/;

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
  // Vite's own records, of no use to a browser.
  .filter((file) => !file.startsWith('.vite'))
  .sort();

const lines = files.map((file) => {
  // The gateway writes a nonce into the page: it cannot be compressed beforehand.
  if (!text.test(file) || file === 'index.html') return file;
  const content = readFileSync(join(root, file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
  writeFileSync(join(root, `${file}.br`), brotliCompressSync(content, quality));
  writeFileSync(join(root, `${file}.gz`), gzipSync(content, { level: 9 }));
  return `${file} br gzip`;
});
writeFileSync(join(root, 'files.txt'), lines.join('\n') + '\n');
