import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:8080';
const base = '/app/board/';

/** While developing, the pages stand at the addresses where the queue server serves them. */
const pageOf = [
  { path: /^\/board(\/counter\/[^/]+)?\/?(\?.*)?$/, page: 'board.html' },
  { path: /^\/rate\/[^/]+\/?(\?.*)?$/, page: 'rate.html' },
  { path: /^\/t\/[^/]+\/?(\?.*)?$/, page: 'track.html' },
] as const;

function servePages(): Plugin {
  return {
    name: 'serve-pages',
    configureServer(vite) {
      vite.middlewares.use((request, _response, next) => {
        const found = pageOf.find(({ path }) => path.test(request.url ?? ''));
        if (found !== undefined) request.url = `${base}${found.page}`;
        next();
      });
    },
  };
}

/** Three pages, served by the queue server at /board, /rate/:counterId and /t/:ticketId; their files below /app/board/. */
export default defineConfig({
  base,
  plugins: [react(), servePages()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['board.html', 'rate.html', 'track.html'] },
  },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
