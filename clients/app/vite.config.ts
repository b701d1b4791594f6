import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './build/service-worker';
import { vantFont } from './build/vant-font';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One build, two pages: the server gives index.html to all of /app and portal.html to all of /portal.
// The files of both lie below /app/assets; the server forbids inline scripts, `data:` fonts and other
// hosts, so nothing may be inlined.
export default defineConfig(({ command }) => ({
  base: '/app/',
  resolve: {
    alias: [
      { find: /^@\//, replacement: here('./src/') },
      { find: /^@muster\/sdk$/, replacement: here('../../mobile-sdk/dist/index.js') },
      { find: /^@muster\/sdk\/(offline|sampling)$/, replacement: here('../../mobile-sdk/dist/$1/index.js') },
      { find: /^@muster\/sdk\/(.+)$/, replacement: here('../../mobile-sdk/dist/$1.js') },
    ],
  },
  plugins: [vue(), portalAddresses(), vantFont(), serviceWorker(here('./src/phone/service-worker.js'))],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    ...(command === 'build' && { 'process.env.NODE_ENV': '"production"' }),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: { phone: here('./index.html'), portal: here('./portal.html') },
      output: { chunkFileNames: (chunk) => `assets/${areaOf(chunk.moduleIds)}[name]-[hash].js` },
      checks: { pluginTimings: false },
    },
  },
  server: {
    port: 5181,
    proxy: Object.fromEntries(
      ['/graphql', '/files'].map((path) => [path, { target: process.env.MUSTER_URL ?? 'http://127.0.0.1:8080', ws: true }]),
    ),
  },
}));

/** The phone keeps every file of the build on the device but those that only the portal loads. */
function areaOf(modules: readonly string[]): string {
  return modules.some((id) => id.includes('/src/portal/')) ? 'portal-' : '';
}

/** While developing: /portal/* is the portal's page, as the server has it. */
function portalAddresses(): Plugin {
  return {
    name: 'muster-portal-addresses',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/portal')) request.url = '/app/portal.html';
        next();
      });
    },
  };
}
