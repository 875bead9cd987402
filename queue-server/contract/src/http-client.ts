import * as z from 'zod/mini';
import type { RejectionCode } from './rejection.ts';
import { Problem } from './rejection.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';
import type { RouteName } from './routes.ts';
import { routes } from './routes.ts';

type RouteOf<N extends RouteName> = (typeof routes)[N];
type BodyOf<N extends RouteName> =
  RouteOf<N> extends { body: infer B extends z.ZodMiniType } ? z.input<B> : undefined;
type ReplyOf<N extends RouteName> =
  RouteOf<N> extends { reply: infer R extends z.ZodMiniType } ? z.output<R> : undefined;

/** What came back instead of an answer. `unreachable`: no server; `not-understood`: not our words. */
export type Failure = {
  code: RejectionCode | 'unreachable' | 'not-understood';
  facts?: Record<string, string | number>;
};

export type CallOptions<N extends RouteName> = {
  params?: Record<string, string>;
  body?: BodyOf<N>;
  idempotencyKey?: string;
  timeoutMs?: number;
  /** Whoever asked no longer wants to know. */
  signal?: AbortSignal;
};

export type Api = <N extends RouteName>(
  name: N,
  options?: CallOptions<N>,
) => Promise<Result<ReplyOf<N>, Failure>>;

/** A typed client of the HTTP API. `base` is the server's origin, empty for the page's own. Failures are values. */
export function createApi(base = '', fetchFn: typeof fetch = (...args) => fetch(...args)): Api {
  return async function call(name, options = {}) {
    const route = routes[name];
    try {
      const response = await fetchFn(`${base}/api/v1${fill(route.path, options.params ?? {})}`, {
        method: route.method.toUpperCase(),
        credentials: 'same-origin',
        headers: {
          ...('body' in route ? { 'content-type': 'application/json' } : {}),
          ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        },
        ...('body' in route ? { body: JSON.stringify(options.body ?? {}) } : {}),
        signal: until(options),
      });
      return await read(name, response);
    } catch {
      return err({ code: 'unreachable' });
    }
  };
}

function until({ timeoutMs = 8_000, signal }: { timeoutMs?: number; signal?: AbortSignal }): AbortSignal {
  const limit = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? limit : AbortSignal.any([limit, signal]);
}

async function read<N extends RouteName>(name: N, response: Response): Promise<Result<ReplyOf<N>, Failure>> {
  const route = routes[name];
  const json: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = z.safeParse(Problem, json);
    if (!problem.success) return err({ code: 'not-understood' });
    const { code, facts } = problem.data;
    return err(facts === undefined ? { code } : { code, facts });
  }
  if (!('reply' in route)) return ok(undefined as ReplyOf<N>); // a route without reply answers 204
  const parsed = z.safeParse<z.ZodMiniType>(route.reply, json);
  if (!parsed.success) return err({ code: 'not-understood' });
  return ok(parsed.data as ReplyOf<N>); // parsed by this very route's schema
}

function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}
