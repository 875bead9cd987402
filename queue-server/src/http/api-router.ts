import type { Rejection, Result, Route, RouteName } from '@motcua/contract';
import { routes } from '@motcua/contract';
import type { Express, Request, Response } from 'express';
import express from 'express';
import * as z from 'zod/mini';
import type { Gate, Principal } from '../auth/gate.ts';
import { allowed, isOpenTo, principalsOf } from './principals.ts';
import { apiHeaders, sendProblem } from './problem.ts';
import { isSameOrigin } from './same-origin.ts';

type BodyOf<N extends RouteName> = (typeof routes)[N] extends { body: infer B extends z.ZodMiniType }
  ? z.output<B>
  : undefined;
type ReplyOf<N extends RouteName> = (typeof routes)[N] extends { reply: infer R extends z.ZodMiniType }
  ? z.output<R>
  : unknown;

export type Call<N extends RouteName> = {
  body: BodyOf<N>;
  params: Record<string, string>;
  /** Who asks; on a public route perhaps nobody. */
  principal: Principal;
  request: Request;
  response: Response;
};
type Handler<N extends RouteName> = (
  call: Call<N>,
) => Promise<Result<ReplyOf<N>, Rejection>> | Result<ReplyOf<N>, Rejection>;
/** One handler a route of the contract: a missing one does not compile. */
export type Handlers = { [N in RouteName]: Handler<N> };
/** A handler that answered by itself (a picture). */
export const answered = Symbol('answered');

const nobody: Principal = { subject: '', role: 'public' };

const base = '/api/v1';

/**
 * Express routes made from the contract's list: authenticate, parse, call, reply. They stand on the app itself: a
 * router of their own would match every path twice.
 */
export function serveApi(app: Express, handlers: Handlers, gate: Gate, isDemo: boolean): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const handler = handlers[name] as unknown as Handler<RouteName>; // the table pairs each name with its own types
    app[route.method](base + route.path, (request, response) =>
      serve(route, handler, gate, isDemo, request, response),
    );
  }
  app.use(base, (request, response) => sendProblem(request, response, { code: 'not-found' }));
}

const bodyParser = express.json({ limit: '64kb' });

/** Reads a JSON body after the caller is known; gives the status of what went wrong. */
function readBody(request: Request, response: Response): Promise<number | undefined> {
  return new Promise((resolve) => {
    bodyParser(request, response, (error?: unknown) => {
      if (error === undefined) return resolve(undefined);
      resolve(typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 400);
    });
  });
}

async function serve(
  route: Route,
  handler: Handler<RouteName>,
  gate: Gate,
  isDemo: boolean,
  request: Request,
  response: Response,
): Promise<void> {
  const refuse = (rejection: Rejection) => sendProblem(request, response, rejection);
  if (route.method !== 'get' && !isSameOrigin(request)) return refuse({ code: 'cross-origin' });
  const principals = await principalsOf(request, gate);
  const principal = allowed(principals, route.roles) ?? (isOpenTo(route, isDemo) ? nobody : undefined);
  if (principal === undefined)
    return refuse({ code: principals.length === 0 ? 'unauthenticated' : 'forbidden' });
  if (route.body !== undefined) {
    const unread = await readBody(request, response);
    if (unread !== undefined) return refuse({ code: unread === 413 ? 'payload-too-large' : 'bad-request' });
  }
  const body = parseBody(route, request);
  if (!body.ok) return sendProblem(request, response, { code: 'bad-request' }, body.error);
  const params = request.params as Record<string, string>; // express knows no repeated parameters here
  const call = { body: body.value, params, principal, request, response } as Call<RouteName>; // parsed by this route's schema
  const result = await handler(call);
  if (!result.ok) return refuse(result.error);
  if (result.value === answered) return;
  if (route.status === 204) response.writeHead(204, apiHeaders).end();
  else sendJson(response, route.status, result.value);
}

/**
 * Straight to the socket, head and body in one write: Express's own `json` looks up types and hashes that an API
 * answer does not need, and a buffer would cost a second write.
 */
function sendJson(response: Response, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    ...apiHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': length,
  });
  response.end(body, 'utf8');
}

function parseBody(route: Route, request: Request): Result<unknown, { path: string; message: string }[]> {
  if (route.body === undefined) return { ok: true, value: undefined };
  const parsed = z.safeParse<z.ZodMiniType>(route.body, request.body ?? {});
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, error: errors };
}
