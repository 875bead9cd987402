import type { PublicEvent } from '@motcua/contract';
import { followFeed } from '@motcua/contract/client';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { httpCaller } from '../harness/http-caller.ts';
import { demoPassword, deviceToken, hallPath } from '../harness/start-hall.ts';
import { freePort, startProcess } from '../harness/server-process.ts';
import { until } from '../harness/until.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Line } from './line.ts';
import { atMost, probe } from './line.ts';
import { helper } from './machine-limits.ts';
import { quantile, round } from './stats.ts';
import { withServer } from './tickets.ts';

const rounds = 40;

/** From the clerk's key to the last of all boards: p99 over boards and calls, against raw sockets. */
export async function callToBoard(): Promise<Line[]> {
  const few = await boardDelays(50);
  const many = await boardDelays(500);
  const rawFew = await rawDelays(50);
  const rawMany = await rawDelays(500);
  return [
    probe('raw-50', 'raw ws broadcast, 50 clients, p99', round(quantile(rawFew, 0.99), 1), 'ms'),
    probe('raw-500', 'raw ws broadcast, 500 clients, p99', round(quantile(rawMany, 0.99), 1), 'ms'),
    atMost('board-50', 'call → board, 50 clients, p99', round(quantile(few, 0.99), 1), 'ms', 10),
    probe('board-500', 'call → board, 500 clients, p99', round(quantile(many, 0.99), 1), 'ms'),
    atMost(
      'board-500-ratio',
      'call → board ÷ raw ws, 500 clients, p99',
      round(quantile(many, 0.99) / quantile(rawMany, 0.99)),
      '×',
      2,
    ),
  ];
}

async function boardDelays(clients: number): Promise<number[]> {
  return withServer(async (server) => {
    const delays: number[] = [];
    let began = 0;
    const boards = await Promise.all(
      Array.from({ length: clients }, () =>
        board(server.url, (event) => {
          if (event.type === 'ticket-called') delays.push(performance.now() - began);
        }),
      ),
    );
    const call = httpCaller(server.url);
    const { cookie } = await call('POST', '/api/v1/session', {
      body: { username: 'quay1', password: demoPassword },
    });
    await call('POST', `${hallPath}/counters/q1/open`, { cookie, body: {} });
    for (let i = 0; i < rounds; i += 1) {
      await call('POST', `${hallPath}/tickets`, { token: deviceToken, body: { serviceId: 'ho-tich' } });
      began = performance.now();
      const { body } = await call('POST', `${hallPath}/counters/q1/call-next`, { cookie, body: {} });
      await until('every board', () => delays.length === clients * (i + 1));
      const { id } = (body as { ticket: { id: string } }).ticket;
      await call('POST', `/api/v1/tickets/${id}/start`, { cookie, body: {} });
      await call('POST', `/api/v1/tickets/${id}/complete`, { cookie, body: {} });
    }
    boards.forEach((close) => close());
    return delays;
  });
}

/** Follows the feed as a board does; resolves after its snapshot. */
function board(url: string, onEvent: (event: PublicEvent) => void): Promise<() => void> {
  return new Promise((resolve) => {
    const socket = io(`${url}/feed`, {
      transports: ['websocket'],
      forceNew: true,
      auth: { as: 'public' },
      reconnectionDelay: 100,
      reconnectionDelayMax: 400,
    });
    const feed = followFeed<PublicEvent>(socket, {
      hallId: 'tuan-giao',
      onSnapshot: () => resolve(() => feed.close()),
      onEvents: (events) => events.forEach(onEvent),
    });
  });
}

async function rawDelays(clients: number): Promise<number[]> {
  const server = await helper('raw-broadcast.mjs');
  const delays: number[] = [];
  let began = 0;
  const sockets = await Promise.all(
    Array.from(
      { length: clients },
      () =>
        new Promise<WebSocket>((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${server.port}`, { perMessageDeflate: false });
          socket.on('message', () => delays.push(performance.now() - began));
          socket.on('open', () => resolve(socket));
        }),
    ),
  );
  for (let i = 0; i < rounds; i += 1) {
    began = performance.now();
    server.send({ text: 'x'.repeat(420) });
    await until('every socket', () => delays.length === clients * (i + 1));
  }
  sockets.forEach((socket) => socket.terminate());
  server.stop();
  return delays;
}

/** The server is killed and started again: how long until five hundred boards are right. */
export async function reconnect(): Promise<Line[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  const port = await freePort();
  const first = await startProcess({ dataFolder, port });
  let right = 0;
  const closers = await Promise.all(
    Array.from({ length: 500 }, async () => {
      const socket = io(`${first.url}/feed`, {
        transports: ['websocket'],
        forceNew: true,
        auth: { as: 'public' },
        reconnectionDelay: 100,
        reconnectionDelayMax: 400,
      });
      return new Promise<() => void>((resolve) => {
        let isCut = false;
        const feed = followFeed<PublicEvent>(socket, {
          hallId: 'tuan-giao',
          onSnapshot: () => resolve(() => feed.close()),
          onEvents: () => undefined,
          onStatus(status) {
            if (status === 'stale') isCut = true;
            if (status === 'live' && isCut) right += 1;
          },
        });
      });
    }),
  );
  await first.kill();
  const second = await startProcess({ dataFolder, port });
  const began = performance.now();
  await until('500 boards', () => right >= 500, 20_000);
  const taken = performance.now() - began;
  closers.forEach((close) => close());
  await second.stop();
  await rm(dataFolder, { recursive: true });
  return [atMost('reconnect-500', '500 boards right after a restart', round(taken / 1000), 's', 1.5)];
}
