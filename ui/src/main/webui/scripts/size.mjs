// Fails when what a first visit loads grows over its budget. Reads the manifest of the last build.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 220_000;

/** Pages that people open first; each is measured with everything it needs to show its content. */
const VISITS = {
    Home: ['index.html', 'src/panel/ChartPanel.tsx'],
    Dashboard: [
        'index.html',
        'src/features/dashboards/DashboardPage.tsx',
        'src/panel/ChartPanel.tsx',
        'src/panel/HeatPanel.tsx',
    ],
    // The editor is loaded on top, when somebody writes a query.
    Explore: ['index.html', 'src/features/explore/index.ts', 'src/features/explore/ChartView.tsx'],
};

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** The chunk and all that it imports statically. */
function withImports(key, found = new Set()) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`dist has no chunk for ${key} (expected: build first)`);
    if (found.has(chunk.file)) return found;
    found.add(chunk.file);
    for (const imported of chunk.imports ?? []) withImports(imported, found);
    return found;
}

const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

let isOver = false;
for (const [name, keys] of Object.entries(VISITS)) {
    const files = new Set(keys.flatMap((key) => [...withImports(key)]));
    const size = [...files]
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + gzipped(file), 0);
    isOver ||= size > BUDGET;
    const kilobytes = (size / 1000).toFixed(1);
    console.log(
        `${name}: ${kilobytes} kB of ${BUDGET / 1000} kB gzipped JavaScript, ${files.size} files`,
    );
}
if (isOver) {
    console.error('Over the budget. Load what is heavy when it is used, not with the page.');
    process.exit(1);
}
