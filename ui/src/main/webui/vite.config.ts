import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the gateway; the built app always talks to its own origin. */
const gateway = process.env['BELVEDERE_GATEWAY'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The gateway replaces the word by a fresh nonce in every answer that carries index.html.
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': gateway, '/prometheus': gateway } },
  build: {
    target: 'es2023',
    manifest: true,
    // A data: URL would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'jsdom',
    setupFiles: './src/test/setup.ts',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
