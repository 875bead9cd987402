import * as z from 'zod/mini';
import type { RejectionCode } from './rejection.ts';
import { Problem } from './rejection.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';
import type { Route } from './route.ts';
import type { routes } from './routes.ts';
import type { screenRoutes } from './screen-routes.ts';

type BodyOf<R extends Route> = R extends { body: infer B extends z.ZodMiniType } ? z.input<B> : undefined;
type ReplyOf<R extends Route> = R extends { reply: infer A extends z.ZodMiniType } ? z.output<A> : undefined;

/** What came back instead of an answer. `unreachable`: no server; `not-understood`: not our words. */
export type Failure = {
  code: RejectionCode | 'unreachable' | 'not-understood';
  facts?: Record<string, string | number>;
};

type Options<R extends Route> = {
  params?: Record<string, string>;
  body?: BodyOf<R>;
  idempotencyKey?: string;
  timeoutMs?: number;
  /** Whoever asked no longer wants to know. */
  signal?: AbortSignal;
};

type Routes = Readonly<Record<string, Route>>;
type ApiOf<R extends Routes> = <N extends keyof R & string>(
  name: N,
  options?: Options<R[N]>,
) => Promise<Result<ReplyOf<R[N]>, Failure>>;
export type CallOptions<N extends keyof typeof routes> = Options<(typeof routes)[N]>;
/** The whole API, for pages of staff. */
export type Api = ApiOf<typeof routes>;
/** What kiosks, boards and telephones need of it. */
export type ScreenApi = ApiOf<typeof screenRoutes>;

/** A typed client of these routes of the HTTP API. `base` is the server's origin, empty for the page's own. Failures are values. */
export function createApi<R extends Routes>(
  routes: R,
  base = '',
  fetchFn: typeof fetch = (...args) => fetch(...args),
): ApiOf<R> {
  async function call(name: string, options: Options<Route> = {}): Promise<Result<unknown, Failure>> {
    const route = routes[name];
    if (route === undefined) return err({ code: 'not-understood' });
    try {
      const response = await fetchFn(`${base}/api/v1${fill(route.path, options.params ?? {})}`, {
        method: route.method.toUpperCase(),
        credentials: 'same-origin',
        headers: {
          ...(route.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        },
        ...(route.body === undefined ? {} : { body: JSON.stringify(options.body ?? {}) }),
        signal: until(options),
      });
      return await read(route, response);
    } catch {
      return err({ code: 'unreachable' });
    }
  }
  return call as ApiOf<R>; // what comes back has been parsed by the schema of the route with that name
}

function until({ timeoutMs = 8_000, signal }: { timeoutMs?: number; signal?: AbortSignal }): AbortSignal {
  const limit = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? limit : AbortSignal.any([limit, signal]);
}

async function read(route: Route, response: Response): Promise<Result<unknown, Failure>> {
  const json: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = z.safeParse(Problem, json);
    if (!problem.success) return err({ code: 'not-understood' });
    const { code, facts } = problem.data;
    return err(facts === undefined ? { code } : { code, facts });
  }
  if (route.reply === undefined) return ok(undefined); // such a route answers 204
  const parsed = z.safeParse(route.reply, json);
  return parsed.success ? ok(parsed.data) : err({ code: 'not-understood' });
}

function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}
