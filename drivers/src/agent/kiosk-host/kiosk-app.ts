import type { DeviceId, SayReply, ScanReply } from '@motcua/contract';
import { ScanBody, SpeechBody } from '@motcua/contract';
import type { Express, RequestHandler, Response } from 'express';
import express from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isOwnPage } from './own-pages-only.ts';
import { pageHeaders } from './page-headers.ts';
import { sendProblem } from './send-problem.ts';
import type { ServerProxy } from './server-proxy.ts';

export interface LocalDevices {
  readonly hasScanner: (kioskId: DeviceId) => boolean;
  readonly scan: (kioskId: DeviceId, seconds: number, signal: AbortSignal) => Promise<ScanReply>;
  readonly hasVoice: () => boolean;
  readonly say: (words: SpeechBody) => Promise<SayReply>;
}

export interface KioskAppOptions {
  readonly kioskId: DeviceId;
  /** Where it is really reached; known once it listens. */
  readonly port: () => number;
  /** The built kiosk screen on this PC's own disk, so that it shows without any network. */
  readonly pageFolder: string;
  readonly proxy: ServerProxy;
  /** Those of this PC; what is not here is asked of the server. */
  readonly local: LocalDevices;
}

/** A kiosk's screen on loopback: page from disk, devices of this PC at hand, everything else from the queue server. */
export function createKioskApp(options: KioskAppOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use((request, response, next) => {
    if (isOwnPage(request, options.port())) return next();
    sendProblem(request, response, 'forbidden');
  });
  app.post('/api/v1/kiosks/:kioskId/scan', scanHere(options));
  app.post('/api/v1/speech', sayHere(options));
  app.use(['/api/v1', '/socket.io'], (request, response) => {
    // Express has cut the mount path off; the server wants it whole.
    request.url = request.originalUrl;
    options.proxy.web(request, response);
  });
  servePage(app, options);
  app.use((request, response) => sendProblem(request, response, 'not-found'));
  return app;
}

function servePage(app: Express, { kioskId, pageFolder }: KioskAppOptions): void {
  const kioskPath = `/kiosk?kiosk=${kioskId}`;
  app.use((_request, response, next) => {
    response.set(pageHeaders);
    next();
  });
  app.use(
    '/app/kiosk/assets',
    express.static(join(pageFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  app.use('/app/kiosk', express.static(pageFolder, { index: false }));
  app.get('/', (_request, response) => response.redirect(kioskPath));
  app.get('/kiosk', (request, response) => {
    if (request.query['kiosk'] !== kioskId) return response.redirect(kioskPath);
    sendPage(join(pageFolder, 'index.html'), response);
  });
}

function sendPage(file: string, response: Response): void {
  if (existsSync(file))
    return response.set('Cache-Control', 'no-cache').sendFile(file, { dotfiles: 'allow' });
  response
    .status(503)
    .type('text')
    .send('Trang chưa được dựng. Chạy: npm run build\nThis page is not built yet. Run: npm run build\n');
}

const readJson = express.json({ limit: '4kb' });

/** Reads the body only once it is known that it is answered here: what is passed on must still be unread. */
function scanHere({ local, kioskId, proxy }: KioskAppOptions): RequestHandler<{ kioskId: string }> {
  return (request, response) => {
    if (request.params.kioskId !== kioskId || !local.hasScanner(kioskId)) return proxy.web(request, response);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    readJson(request, response, (error?: unknown) => {
      const body = z.safeParse(ScanBody, request.body);
      if (error !== undefined || !body.success) return sendProblem(request, response, 'bad-request');
      void local.scan(kioskId, body.data.seconds, gone.signal).then((reply) => {
        if (!gone.signal.aborted) response.set('Cache-Control', 'no-store').json(reply);
      });
    });
  };
}

function sayHere({ local, proxy }: KioskAppOptions): RequestHandler {
  return (request, response) => {
    if (!local.hasVoice()) return proxy.web(request, response);
    readJson(request, response, (error?: unknown) => {
      const words = z.safeParse(SpeechBody, request.body);
      if (error !== undefined || !words.success) return sendProblem(request, response, 'bad-request');
      void local.say(words.data).then((reply) => {
        if (!reply.ok) return sendProblem(request, response, 'speech-unavailable');
        response.set('Cache-Control', 'no-store').type('audio/wav').send(Buffer.from(reply.wav));
      });
    });
  };
}
