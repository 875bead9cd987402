import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  IssuedTicket,
  LiveMetrics,
  Problem,
  Role,
  Route,
  Ticket,
  TrackedTicket,
} from '@motcua/contract';
import { routes } from '@motcua/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../harness/manual-clock.ts';
import { demoPassword, deviceToken, hallPath, startHall } from '../harness/start-hall.ts';
import type { TestHall } from '../harness/start-hall.ts';

const someTicket = 'A'.repeat(22);

describe('one hall', () => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await startHall();
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  it('HT-1 every route answers exactly the roles of its list', async () => {
    const principals: Record<Role, { cookie?: string; token?: string }> = {
      public: {},
      device: { token: deviceToken },
      clerk: { cookie: await hall.signIn('quay2') },
      supervisor: { cookie: await hall.signIn('giamsat') },
      admin: { cookie: await hall.signIn('quantri') },
    };
    const wrong: string[] = [];
    let tried = 0;
    for (const [name, route] of Object.entries<Route>(routes)) {
      const path = `/api/v1${route.path.replace(':hallId', 'nowhere').replace(':ticketId', someTicket).replace(/:\w+/g, 'x')}`;
      for (const [role, who] of Object.entries(principals)) {
        const { status } = await hall.call(route.method.toUpperCase(), path, {
          ...who,
          body: route.method === 'get' ? undefined : {},
        });
        const isRefused = status === 401 || status === 403;
        const isNamed = (route.roles as readonly string[]).includes(role) || route.openInDemo === true;
        tried += 1;
        if (isRefused === isNamed) wrong.push(`${role} ${name}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBe(Object.keys(routes).length * 5);
  });

  it('HT-2 the same key gives the same ticket', async () => {
    const tickets = await Promise.all(
      Array.from({ length: 40 }, () => hall.take('cu-tru', {}, 'one-citizen')),
    );
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
    const other = await hall.call('POST', `${hallPath}/tickets`, {
      ...{ token: deviceToken, body: { serviceId: 'dat-dai' } },
      headers: { 'idempotency-key': 'one-citizen' },
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it.each([
    ['unknown service', { serviceId: 'no-such' }, 404, 'unknown-service'],
    ['wrong type', { serviceId: 7 }, 400, 'bad-request'],
    ['an array', [], 400, 'bad-request'],
    ['a word we do not know', { serviceId: 'ho-tich', vip: true }, 400, 'bad-request'],
    [
      'prototype key',
      JSON.parse('{"serviceId":"ho-tich","__proto__":{"priority":true}}') as object,
      400,
      'bad-request',
    ],
    ['priority as text', { serviceId: 'ho-tich', priority: 'yes' }, 400, 'bad-request'],
    ['null', null, 400, 'bad-request'],
  ])('HT-3 a ticket with %s is refused and nothing changes', async (_name, body, status, code) => {
    const before = hall.server.hall.state().seq;
    const answer = await hall.call('POST', `${hallPath}/tickets`, { token: deviceToken, body });
    expect({ status: answer.status, code: (answer.body as Problem).code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(hall.server.hall.state().seq).toBe(before);
  });

  it.each([
    ['GET', '/api/v1/nothing', 404],
    ['GET', `/api/v1/tickets/${someTicket}`, 404],
    ['GET', '/api/v1/tickets/%00', 404],
    ['GET', '/api/v1/halls/elsewhere', 404],
    ['DELETE', `/api/v1/tickets/${someTicket}`, 404],
    ['POST', '/api/v1/ratings', 400],
  ])('HT-3 %s %s is answered with a problem', async (method, path, status) => {
    const answer = await hall.call(method, path, method === 'POST' ? { body: {} } : {});
    expect(answer.status).toBe(status);
    expect((answer.body as Problem).code).toBeTypeOf('string');
  });

  it('HT-3 broken JSON is a bad request', async () => {
    const answer = await hall.call('POST', `${hallPath}/tickets`, {
      token: deviceToken,
      raw: '{"serviceId":',
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('HT-4 a megabyte is too large', async () => {
    const answer = await hall.call('POST', `${hallPath}/tickets`, {
      token: deviceToken,
      body: { serviceId: 'x'.repeat(1_000_000) },
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
  });

  it.each([
    { origin: 'https://example.org' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('HT-5 a page with %o changes nothing', async (headers) => {
    const before = hall.server.hall.state().seq;
    const answer = await hall.call('POST', `${hallPath}/tickets`, {
      token: deviceToken,
      body: { serviceId: 'ho-tich' },
      headers,
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross-origin' } });
    expect(hall.server.hall.state().seq).toBe(before);
  });

  it('HT-6 only a waiting ticket can be given back by its holder', async () => {
    const ticket = await hall.take('tra-ket-qua');
    expect(await hall.call('DELETE', `/api/v1/tickets/${ticket.id}`)).toMatchObject({ status: 204 });
    const called = await hall.take('tra-ket-qua');
    const desk = await hall.desk('q7');
    await desk.open();
    await desk.callNext();
    expect(await hall.call('DELETE', `/api/v1/tickets/${called.id}`)).toMatchObject({
      status: 409,
      body: { code: 'wrong-status' },
    });
  });

  it('HT-7 a served ticket is rated once', async () => {
    const ticket = await hall.take('dang-ky-kinh-doanh');
    const desk = await hall.desk('q6');
    await desk.open();
    await desk.callNext();
    const rate = (): ReturnType<TestHall['call']> =>
      hall.call('POST', '/api/v1/ratings', { body: { ticketId: ticket.id, score: 5 } });
    expect(await rate()).toMatchObject({ status: 409, body: { code: 'nothing-to-rate' } });
    expect(await desk.serve(ticket.id, { outcome: 'received', dossiers: 2 })).toMatchObject({ status: 200 });
    expect(await rate()).toMatchObject({ status: 204 });
    expect(await rate()).toMatchObject({ status: 409, body: { code: 'already-rated' } });
    const again = await hall.call('POST', '/api/v1/ratings', {
      token: deviceToken,
      body: { counterId: 'q6', score: 1 },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-rated' } });
  });

  it('HT-10 every route is described, every answer guarded', async () => {
    const description = await hall.call('GET', '/api/v1/openapi.json');
    const { paths } = description.body as { paths: Record<string, Record<string, unknown>> };
    const described = Object.values(paths).flatMap((path) => Object.keys(path)).length;
    expect(described).toBe(Object.keys(routes).length);
    expect(description.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await hall.call('GET', '/board');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('HT-13 the sixth wrong password must wait', async () => {
    const attempt = (password: string): ReturnType<TestHall['call']> =>
      hall.call('POST', '/api/v1/session', { body: { username: 'quay4', password } });
    for (let i = 0; i < 5; i += 1) expect((await attempt('wrong')).status).toBe(401);
    expect(await attempt(demoPassword)).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  });
});

it('HT-8 the reason for priority is counted and found nowhere else', async () => {
  await using hall = await startHall();
  const ears = await hall.listen('public');
  for (let i = 0; i < 6; i += 1) {
    await hall.call('POST', `${hallPath}/priority-reasons`, {
      token: deviceToken,
      body: { reason: 'pregnant' },
    });
    await hall.take('ho-tich', { priority: true });
  }
  const cookie = await hall.signIn('giamsat');
  const metrics = (await hall.call('GET', `${hallPath}/metrics/live`, { cookie })).body as LiveMetrics;
  expect(metrics.priorityReasons).toContainEqual({ reason: 'pregnant', count: 6 });
  await ears.hear('ticket-issued', 6);
  const stored = await hall.server.hall.journal.readAfter(0);
  expect(JSON.stringify([stored, ears.events, ears.snapshots])).not.toContain('pregnant');
});

it('HT-9 outside opening hours the answer says when the hall opens', async () => {
  // Saturday 21 November 2026, ten in the morning in the hall
  const clock = new ManualClock(Date.parse('2026-11-21T03:00:00Z'));
  await using hall = await startHall({ clock, settings: { keepsHours: true } });
  const answer = await hall.call('POST', `${hallPath}/tickets`, {
    token: deviceToken,
    body: { serviceId: 'ho-tich' },
  });
  expect(answer).toMatchObject({ status: 409, body: { code: 'hall-closed' } });
  expect((answer.body as Problem).facts?.['opensAt']).toBe('2026-11-23T00:30:00.000Z');
});

it('HT-11 without the demo nobody has its keys', async () => {
  await using hall = await startHall({ settings: { isDemo: false } });
  const signIn = await hall.call('POST', '/api/v1/session', {
    body: { username: 'quantri', password: demoPassword },
  });
  expect(signIn.status).toBe(401);
  const take = await hall.call('POST', `${hallPath}/tickets`, {
    token: deviceToken,
    body: { serviceId: 'ho-tich' },
  });
  expect(take.status).toBe(401);
  expect((await hall.call('GET', '/kiosk')).cookie).toBe('');
  expect((await hall.call('GET', '/api/v1/devices')).status).toBe(401);
});

it('HT-12 the story of a citizen ends in figures', async () => {
  const clock = new ManualClock(Date.parse('2026-11-23T02:00:00Z'));
  await using hall = await startHall({ clock });
  const desk = await hall.desk('q1');
  const supervisor = await hall.signIn('giamsat');
  await desk.open();
  const first: IssuedTicket = await hall.take('ho-tich');
  const second = await hall.take('ho-tich');
  expect([first.number, second.number, second.ahead]).toEqual(['A001', 'A002', 1]);
  clock.advance(10 * 60_000);
  expect((await desk.callNext()).body).toMatchObject({
    ticket: { id: first.id },
    reason: { rule: 'longest-wait' },
  });
  await desk.about(first.id, 'start');
  clock.advance(6 * 60_000);
  await desk.about(first.id, 'complete', { outcome: 'received', dossiers: 2 });
  await hall.call('POST', '/api/v1/ratings', {
    token: deviceToken,
    body: { counterId: 'q1', score: 3, reasons: ['time'] },
  });
  clock.advance(14 * 60_000);
  await desk.callNext();
  await desk.about(second.id, 'start');
  const tracked = (await hall.call('GET', `/api/v1/tickets/${second.id}`)).body as TrackedTicket;
  expect(tracked).toMatchObject({ status: 'serving', counterId: 'q1', ahead: 0 });
  const metrics = (await hall.call('GET', `${hallPath}/metrics/live`, { cookie: supervisor }))
    .body as LiveMetrics;
  expect(metrics.today).toMatchObject({ issued: 2, served: 1, dossiers: 2, handlingMinutes: 3 });
  expect(metrics.today.transactions).toEqual({
    n: 2,
    mean: 20,
    median: 20,
    p90: 28,
    shareWithin15: 0.5,
    shareWithin30: 1,
  });
  expect(metrics.targets).toMatchObject({
    year: 2026,
    waitMinutes: 15,
    visitMinutes: 30,
    satisfiedShare: 0.95,
  });
  expect(metrics.ratings).toEqual({ n: 1, served: 1 });
});

it('HT-12 a clerk finds his way through every turn of a ticket', async () => {
  await using hall = await startHall();
  const desk = await hall.desk('q1');
  await desk.open();
  const ticket = await hall.take('ho-tich');
  const status = async (answer: Promise<{ body: unknown }>): Promise<string> =>
    ((await answer).body as { ticket: Ticket }).ticket.status;
  await desk.callNext();
  expect(await status(desk.about(ticket.id, 'recall'))).toBe('called');
  expect(await desk.about(ticket.id, 'no-show')).toMatchObject({
    status: 409,
    body: { code: 'no-show-too-soon' },
  });
  expect(await status(desk.about(ticket.id, 'park', { minutes: 5, reason: 'copying' }))).toBe('parked');
  expect(await status(desk.about(ticket.id, 'resume'))).toBe('waiting');
  await desk.callNext();
  expect(await status(desk.about(ticket.id, 'add-service', { serviceId: 'chung-thuc' }))).toBe('called');
  expect(await status(desk.serve(ticket.id))).toBe('waiting');
  const other = await hall.desk('q2');
  await other.open();
  expect((await other.callNext()).body).toMatchObject({
    ticket: { number: ticket.number, serviceId: 'chung-thuc' },
  });
  expect(
    await status(
      other.about(ticket.id, 'transfer', { serviceId: 'ho-tich', counterId: 'q1', returnHere: true }),
    ),
  ).toBe('waiting');
  expect((await desk.callNext()).body).toMatchObject({ reason: { rule: 'for-this-counter' } });
  expect(await status(desk.serve(ticket.id))).toBe('waiting');
  expect((await other.callNext()).body).toMatchObject({ ticket: { id: ticket.id, serviceId: 'chung-thuc' } });
  expect(await status(other.serve(ticket.id))).toBe('closed');
  expect(await desk.callNext()).toMatchObject({ status: 409, body: { code: 'queue-empty' } });
});

it('HT-11 stored tokens are hashes', async () => {
  const hall = await startHall();
  const cookie = await hall.signIn('quay1');
  await hall.close();
  const token = cookie.split('=')[1] ?? '';
  const bytes = await readFile(join(hall.dataFolder, 'motcua.sqlite'), 'latin1');
  expect(bytes).not.toContain(token);
  expect(bytes).toContain(createHash('sha256').update(token).digest('hex'));
  await hall[Symbol.asyncDispose]();
});
