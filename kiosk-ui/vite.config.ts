import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:8080';

/** The four font files that every page needs are fetched with the page, not after its style sheet. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2') && file.includes('be-vietnam-pro'))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `/app/kiosk/${file}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** One page, served by the queue server at /kiosk; its files below /app/kiosk/. */
export default defineConfig({
  base: '/app/kiosk/',
  plugins: [react(), preloadFonts()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // words of the contract that this page never speaks stay out of it
      treeshake: { moduleSideEffects: [{ test: /queue-server\/contract\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
