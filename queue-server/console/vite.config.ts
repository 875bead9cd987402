import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://127.0.0.1:8080';

/** Three pages, served by the queue server at /console, /supervisor and /devices; their files below /app/console/. */
export default defineConfig({
  base: '/app/console/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['console.html', 'supervisor.html', 'devices.html'] },
  },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
