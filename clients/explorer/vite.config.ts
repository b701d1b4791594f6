import { defineConfig } from 'vite';

// The server serves dist/ under /explorer/ and forbids inline scripts, `data:` scripts and other hosts,
// so nothing executable may be inlined and every file keeps its own address.
export default defineConfig({
  base: '/explorer/',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { checks: { moduleLevelDirective: false, pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: {
    port: 5180,
    proxy: { '/graphql': { target: 'http://127.0.0.1:8080', ws: true } },
  },
});
