import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Request, Response, Router } from 'express';
import express from 'express';
import type { HttpOptions } from './http-options.ts';
import { principalsOf } from './principals.ts';
import { sendProblem } from './problem.ts';

/** `/healthz` alive · `/readyz` journal writable and day loaded · `/metrics` Prometheus text. Loopback or admin. */
export function operationsRouter(options: HttpOptions): Router {
  const router = express.Router();
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  router.use(['/healthz', '/readyz', '/metrics'], (request, response, next) => {
    void mayLook(request, options).then((may) =>
      may ? next() : sendProblem(request, response, { code: 'forbidden' }),
    );
  });
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', async (_request, response) => {
    const isReady = options.hall.state().day !== undefined && (await options.hall.journal.isWritable());
    response
      .status(isReady ? 200 : 503)
      .json({ ready: isReady, day: options.hall.state().day, seq: options.hall.state().seq });
  });
  router.get('/metrics', (_request, response) => sendMetrics(options, lag.mean / 1e9, response));
  return router;
}

async function mayLook(request: Request, { gate }: HttpOptions): Promise<boolean> {
  const from = request.socket.remoteAddress ?? '';
  if (from === '::1' || from.endsWith('127.0.0.1')) return true;
  return (await principalsOf(request, gate)).some(({ role }) => role === 'admin');
}

async function sendMetrics(
  { hall, screens }: HttpOptions,
  lagSeconds: number,
  response: Response,
): Promise<void> {
  const { Gauge, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const set = (name: string, help: string, value: number, labels: Record<string, string> = {}) => {
    const known = registry.getSingleMetric(name);
    const gauge =
      known instanceof Gauge
        ? known
        : new Gauge({ name, help, labelNames: Object.keys(labels), registers: [registry] });
    gauge.set(labels, value);
  };
  const state = hall.state();
  set('motcua_journal_seq', 'Events in the journal', state.seq);
  set('motcua_event_loop_lag_mean_seconds', 'Mean delay of the event loop since the start', lagSeconds);
  set('motcua_tickets_today', 'Tickets issued today', state.tickets.size);
  for (const { serviceId, count } of hall.feed.board().waiting) {
    set('motcua_waiting', 'People waiting for a service field', count, { service: serviceId });
  }
  for (const { kind, count } of screens())
    set('motcua_screens', 'Screens following the feed', count, { kind });
  response.type(registry.contentType).send(await registry.metrics());
}
