import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Router } from 'express';
import express from 'express';
import { deviceCookie, readCookie, setCookie } from './cookies.ts';
import type { HttpOptions } from './http-options.ts';

type App = 'kiosk' | 'board' | 'console';
type Page = { path: string; app: App; file: string; isDevice?: true };

const pages: readonly Page[] = [
  { path: '/kiosk', app: 'kiosk', file: 'index.html', isDevice: true },
  // a phone that fills a form for a kiosk
  { path: '/d/:handoffId', app: 'kiosk', file: 'index.html' },
  { path: '/board', app: 'board', file: 'board.html' },
  { path: '/board/counter/:counterId', app: 'board', file: 'board.html' },
  { path: '/rate/:counterId', app: 'board', file: 'rate.html', isDevice: true },
  { path: '/t/:ticketId', app: 'board', file: 'track.html' },
  { path: '/console', app: 'console', file: 'console.html' },
  { path: '/supervisor', app: 'console', file: 'supervisor.html' },
  { path: '/admin', app: 'console', file: 'supervisor.html' },
  { path: '/devices', app: 'console', file: 'devices.html' },
];

/** The built pages, and their files under /app/<name>/. */
export function pageRouter(options: HttpOptions): Router {
  const router = express.Router();
  for (const app of ['kiosk', 'board', 'console'] as const) {
    const folder = options.pagesFolder(app);
    // File names carry a hash of their content, so they may be kept for ever.
    router.use(
      `/app/${app}/assets`,
      express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
    );
    router.use(`/app/${app}`, express.static(folder, { index: false }));
  }
  for (const page of pages) {
    router.get(page.path, (request, response) => sendPage(options, page, request, response));
  }
  router.get('/', (_request, response) => response.redirect('/kiosk'));
  return router;
}

async function sendPage(
  options: HttpOptions,
  page: Page,
  request: Request,
  response: Response,
): Promise<void> {
  const { gate, isDemo, isSecure } = options;
  const file = join(options.pagesFolder(page.app), page.file);
  if (!existsSync(file)) {
    response
      .status(503)
      .type('text')
      .send('Trang chưa được dựng. Chạy: npm run build\nThis page is not built yet. Run: npm run build\n');
    return;
  }
  const isPaired = gate.bySession(readCookie(request, deviceCookie)) !== undefined;
  if (page.isDevice === true && isDemo && !isPaired)
    setCookie(response, deviceCookie, await gate.pairDemo(), isSecure);
  response.set('Cache-Control', 'no-cache').sendFile(file, { dotfiles: 'allow' });
}
