import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import express from 'express';
import helmet from 'helmet';
import { log } from '../log.ts';
import type { Handlers } from './api-router.ts';
import { serveApi } from './api-router.ts';
import { declarationRoutes } from './declaration-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { hallRoutes } from './hall-routes.ts';
import { helpRoutes } from './help-routes.ts';
import type { HttpOptions } from './http-options.ts';
import { operationsRouter } from './operations.ts';
import { pageRouter } from './pages.ts';
import { sendProblem } from './problem.ts';
import { readinessRoutes } from './readiness-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';

export function createApp(options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  const handlers: Handlers = {
    ...hallRoutes(options),
    ...helpRoutes(options),
    ...ticketRoutes(options),
    ...sessionRoutes(options),
    ...deviceRoutes(options),
    ...declarationRoutes(options),
    ...readinessRoutes(options),
  };
  serveApi(app, handlers, options.gate, options.isDemo);
  app.use(operationsRouter(options));
  app.use(pageHeaders(options.isSecure), pageRouter(options));
  app.use((request, response) => sendProblem(request, response, { code: 'not-found' }));
  app.use(onError);
  return app;
}

function pageHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'media-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  if (status === 413) return sendProblem(request, response, { code: 'payload-too-large' });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return sendProblem(request, response, { code: 'bad-request' });
  log.requestFailed(request.path, error);
  sendProblem(request, response, { code: 'internal' });
};
