import type { Board, BoardWaiting, PublicEvent } from '@motcua/contract';
import { foldBoard } from '@motcua/contract';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { hallPath, startHall } from '../harness/start-hall.ts';
import type { TestHall } from '../harness/start-hall.ts';
import { freePort, startProcess } from '../harness/server-process.ts';
import { listenToFeed } from '../harness/feed-ears.ts';
import { httpCaller } from '../harness/http-caller.ts';
import { until } from '../harness/until.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('FE-1 a screen that was away gets each missed event once, in order', async () => {
  await using hall = await startHall();
  const ears = await hall.listen('public');
  await hall.take('ho-tich');
  await ears.hear('ticket-issued');
  ears.cut();
  for (let i = 0; i < 30; i += 1) await hall.take('ho-tich');
  ears.mend();
  await ears.hear('ticket-issued', 31);
  const seqs = ears.events.map(({ seq }) => Number(seq));
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  expect(ears.snapshots.length).toBe(1);
});

it('FE-1 a screen too far behind gets a snapshot', async () => {
  await using hall = await startHall();
  const ears = await hall.listen('public');
  ears.cut();
  await Promise.all(Array.from({ length: 4_200 }, () => hall.take('ho-tich')));
  ears.mend();
  await until('a second snapshot', () => ears.snapshots.length === 2);
  expect(ears.snapshots.at(-1)?.board.waiting.find((list) => list.serviceId === 'ho-tich')?.count).toBe(
    4_200,
  );
});

it('FE-2 the public feed tells only numbers and counts', async () => {
  await using hall = await startHall();
  const ears = await hall.listen('public');
  const ticket = await hall.take('ho-tich', { priority: true });
  await ears.hear('ticket-issued');
  const before = JSON.stringify([ears.events, ears.snapshots]);
  expect(before).not.toContain(ticket.id);
  expect(before).not.toContain('priority');
  const desk = await hall.desk('q1');
  await desk.open();
  await desk.callNext();
  await desk.serve(ticket.id);
  await hall.call('POST', '/api/v1/ratings', {
    body: { ticketId: ticket.id, score: 2, reasons: ['attitude'] },
  });
  await ears.hear('ticket-closed');
  const after = JSON.stringify(ears.events);
  expect(after).toContain(ticket.id);
  expect(after).not.toMatch(/attitude|score|quay1|priority/);
});

it('FE-3 folding the feed gives the board that the server answers', async () => {
  await using hall = await startHall();
  const ears = await hall.listen('public');
  await story(hall);
  const server = (await hall.call('GET', `${hallPath}/board`)).body as Board;
  await until('everything heard', () => ears.lastSeq() === server.seq);
  const first = ears.snapshots[0]?.board;
  if (first === undefined) throw new Error('no snapshot');
  const mine = (ears.events as PublicEvent[]).reduce(foldBoard, first);
  const withoutClock = (board: Board): object => ({
    calls: board.calls,
    recent: board.recent,
    counters: board.counters,
    waiting: board.waiting.map(({ serviceId, count, oldestSince }: BoardWaiting) => ({
      serviceId,
      count,
      oldestSince,
    })),
  });
  expect(withoutClock(mine)).toEqual(withoutClock(server));
  expect(server.calls.length).toBeGreaterThan(0);
});

it('FE-4 after a restart of the server screens go on where they were', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-'));
  const port = await freePort();
  const first = await startProcess({ dataFolder, port });
  const call = httpCaller(first.url);
  const take = () =>
    call('POST', `${hallPath}/tickets`, { token: 'motcua-demo-device', body: { serviceId: 'ho-tich' } });
  const ears = await listenToFeed(first.url, 'public');
  await take();
  await ears.hear('ticket-issued');
  await first.kill();
  await until('the screen to notice', () => ears.statuses.at(-1) === 'stale');
  const second = await startProcess({ dataFolder, port });
  await take();
  await ears.hear('ticket-issued', 2);
  expect(ears.statuses.at(-1)).toBe('live');
  expect(ears.events.map((event) => ('number' in event ? event.number : ''))).toEqual(['A001', 'A002']);
  ears.close();
  await second.stop();
  await rm(dataFolder, { recursive: true });
});

it.each([
  ['an older protocol', { protocol: 0, hallId: 'tuan-giao', afterSeq: 0 }],
  ['another hall', { protocol: 1, hallId: 'elsewhere', afterSeq: 0 }],
  ['no words', null],
  ['a negative number', { protocol: 1, hallId: 'tuan-giao', afterSeq: -1 }],
])('FE-5 %s is incompatible', async (_name, words) => {
  await using hall = await startHall();
  const socket = io(`${hall.url}/feed`, { transports: ['websocket'], forceNew: true });
  const answer = new Promise((resolve) => socket.on('incompatible', resolve));
  socket.emit('resume', words);
  expect(await answer).toMatchObject({ protocol: 1 });
  socket.disconnect();
});

it('FE-6 staff hear tickets and counters as they are afterwards', async () => {
  await using hall = await startHall();
  const cookie = await hall.signIn('quay1');
  const ears = await hall.listen('staff', cookie);
  const stranger = await hall.listen('staff');
  const ticket = await hall.take('ho-tich');
  const desk = await hall.desk('q1');
  await desk.open();
  await desk.callNext();
  const [called] = await ears.hear('ticket-called');
  expect(called).toMatchObject({
    ticket: { id: ticket.id, status: 'called', counterId: 'q1' },
    counter: { id: 'q1', state: 'open', ticketId: ticket.id },
  });
  expect(ears.snapshots[0]?.staff).toBeDefined();
  expect(stranger.snapshots[0]?.staff).toBeUndefined();
});

it('FE-7 a socket of another page is refused', async () => {
  await using hall = await startHall();
  const socket = io(`${hall.url}/feed`, {
    ...{ transports: ['websocket'], forceNew: true, reconnection: false },
    extraHeaders: { origin: 'https://example.org' },
  });
  const outcome = await new Promise((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', () => resolve('refused'));
  });
  expect(outcome).toBe('refused');
});

/** A little of everything: issue, call, serve, park, transfer, cancel. */
async function story(hall: TestHall): Promise<void> {
  const desk = await hall.desk('q1');
  await desk.open();
  const tickets = await Promise.all(Array.from({ length: 6 }, () => hall.take('ho-tich')));
  const byId = new Set(tickets.map(({ id }) => id));
  for (const action of ['serve', 'park', 'transfer', 'stay'] as const) {
    const { body } = await desk.callNext();
    const { ticket } = body as { ticket: { id: string } };
    expect(byId.has(ticket.id as never)).toBe(true);
    if (action === 'serve') await desk.serve(ticket.id);
    if (action === 'park') await desk.about(ticket.id, 'park', { minutes: 5, reason: 'copying' });
    if (action === 'transfer') await desk.about(ticket.id, 'transfer', { serviceId: 'chung-thuc' });
  }
  const last = tickets.at(-1);
  if (last !== undefined) await hall.call('DELETE', `/api/v1/tickets/${last.id}`);
}

it('FE-8 a screen behind a proxy that knows only plain requests gets the feed as well', async () => {
  await using hall = await startHall();
  const socket = io(`${hall.url}/feed`, { transports: ['polling'], forceNew: true });
  const snapshot = new Promise((resolve) => socket.on('snapshot', resolve));
  socket.emit('resume', { protocol: 1, hallId: 'tuan-giao', afterSeq: 0 });
  expect(await snapshot).toMatchObject({ seq: 1 });
  socket.disconnect();
});
