import { describe, expect, it } from 'vitest';
import type { Api } from './http-client.ts';
import { createApi } from './http-client.ts';
import { routes } from './routes.ts';

type Sent = { url: string; init: RequestInit };

/** An API whose server answers as told; `sent` is what reached it. */
function serverThat(answer: (init: RequestInit) => Response | Promise<Response>): { api: Api; sent: Sent[] } {
  const sent: Sent[] = [];
  const api = createApi(routes, 'http://hall.test', (input, init = {}) => {
    sent.push({ url: input instanceof Request ? input.url : input.toString(), init });
    return Promise.resolve().then(() => answer(init));
  });
  return { api, sent };
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const problem = (code: string, facts?: object): object => ({
  ...{ type: 'about:blank', title: 'Không được', status: 409, code },
  ...(facts === undefined ? {} : { facts }),
});
const halls = { halls: [{ id: 'tuan-giao', name: 'Trung tâm' }] };
const atCounter = { params: { hallId: 'tuan-giao', counterId: 'q1' }, body: {} };

describe('asking', () => {
  it('CW-13 goes to the route’s address with method, words and request key', async () => {
    const { api, sent } = serverThat(() => new Response(null, { status: 204 }));
    await api('pauseCounter', { params: { hallId: 'a/b', counterId: 'q 1' }, body: { reason: 'break' } });
    await api('issueTicket', {
      params: { hallId: 'x' },
      body: { serviceId: 'a' },
      idempotencyKey: 'k',
    });
    await api('whoAmI');
    expect(sent.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ['POST', 'http://hall.test/api/v1/halls/a%2Fb/counters/q%201/pause', '{"reason":"break"}'],
      ['POST', 'http://hall.test/api/v1/halls/x/tickets', '{"serviceId":"a"}'],
      ['GET', 'http://hall.test/api/v1/session', undefined],
    ]);
    expect(sent.map(({ init }) => init.headers)).toEqual([
      { 'content-type': 'application/json' },
      { 'content-type': 'application/json', 'idempotency-key': 'k' },
      {},
    ]);
    expect(new Set(sent.map(({ init }) => init.credentials))).toEqual(new Set(['same-origin']));
  });
});

describe('the answer', () => {
  it('CW-14 is parsed by the route’s own schema; a route without reply answers nothing', async () => {
    expect(await serverThat(() => json(halls)).api('listHalls')).toEqual({ ok: true, value: halls });
    const empty = serverThat(() => new Response(null, { status: 204 }));
    expect(await empty.api('closeCounter', atCounter)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['other words', () => json({ halls: 'none' })],
    ['a field too many', () => json({ ...halls, more: 1 })],
    ['a page', () => new Response('<html>')],
    ['nothing', () => new Response(null, { status: 204 })],
    ['a refusal in other words', () => json({ error: 'no' }, 409)],
    ['a refusal with an unknown code', () => json(problem('tired'), 409)],
    ['a gateway’s page', () => new Response('Bad gateway', { status: 502 })],
  ])('CW-14 %s is not understood', async (_, answer) => {
    expect(await serverThat(answer).api('listHalls')).toEqual({
      ok: false,
      error: { code: 'not-understood' },
    });
  });

  it('CW-15 a refusal is its code and facts', async () => {
    const busy = serverThat(() => json(problem('counter-busy'), 409));
    expect(await busy.api('callNext', atCounter)).toEqual({ ok: false, error: { code: 'counter-busy' } });
    const soon = serverThat(() => json(problem('recall-too-soon', { seconds: 7 }), 409));
    expect(await soon.api('recall', { params: { ticketId: 't' }, body: {} })).toEqual({
      ok: false,
      error: { code: 'recall-too-soon', facts: { seconds: 7 } },
    });
  });

  it('CW-18 whoever no longer wants an answer ends the question', async () => {
    const asking = new AbortController();
    const { api } = serverThat(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const answer = api('listHalls', { signal: asking.signal, timeoutMs: 60_000 });
    await Promise.resolve();
    asking.abort();
    expect(await answer).toEqual({ ok: false, error: { code: 'unreachable' } });
  });

  it('CW-15 without a server, or on a broken line, it is unreachable', async () => {
    const unreachable = { ok: false, error: { code: 'unreachable' } };
    const refused = serverThat(() => Promise.reject(new TypeError('fetch failed')));
    expect(await refused.api('listHalls')).toEqual(unreachable);
    const broken = createApi(routes, 'http://hall.test', () => {
      throw new Error('no line');
    });
    expect(await broken('listHalls')).toEqual(unreachable);
  });

  it('CW-15 a server that never answers is given up after the time given', async () => {
    const silent = serverThat(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('given up')));
        }),
    );
    expect(await silent.api('listHalls', { timeoutMs: 20 })).toEqual({
      ok: false,
      error: { code: 'unreachable' },
    });
  });
});
