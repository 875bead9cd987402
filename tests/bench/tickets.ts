import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProcess } from '../harness/server-process.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import { httpCaller } from '../harness/http-caller.ts';
import { demoPassword, deviceToken, hallPath } from '../harness/start-hall.ts';
import { leanPost } from './lean-post.ts';
import type { Line } from './line.ts';
import { atLeast, atMost, probe } from './line.ts';
import { helper, load } from './machine-limits.ts';
import { median, quantile, round, timeEach } from './stats.ts';
import { readFileSync } from 'node:fs';

const body = JSON.stringify({ serviceId: 'ho-tich' });
const headers = { authorization: `Bearer ${deviceToken}`, 'content-type': 'application/json' };

/** A built server on a fresh folder, for one measurement. */
export async function withServer<T>(
  use: (server: ServerProcess, dataFolder: string) => Promise<T>,
): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  const server = await startProcess({ dataFolder, port: await freePort() });
  try {
    return await use(server, dataFolder);
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Durable tickets a second against Express hello, in the same round. */
export async function throughput(seconds: number): Promise<Line[]> {
  const hello = await helper('express-hello.mjs');
  const lines: Line[] = [];
  for (const connections of [10, 64]) {
    // both warmed up first: a hall's server runs all day
    await load({ url: `http://127.0.0.1:${hello.port}` }, connections, 2);
    const limit = await load({ url: `http://127.0.0.1:${hello.port}` }, connections, seconds);
    const ours = await withServer((server) =>
      load({ url: `${server.url}${hallPath}/tickets`, method: 'POST', headers, body }, connections, seconds),
    );
    lines.push(
      probe(`hello-${connections}`, `Express hello, ${connections} clients`, round(limit.perSecond, 0), '/s'),
      probe(
        `tickets-${connections}`,
        `durable tickets, ${connections} clients`,
        round(ours.perSecond, 0),
        '/s',
      ),
      probe(
        `tickets-${connections}-p99`,
        `durable tickets, ${connections} clients, p99`,
        round(ours.p99, 1),
        'ms',
      ),
      atLeast(
        `tickets-${connections}-ratio`,
        `durable tickets ÷ Express hello, ${connections} clients`,
        round(ours.perSecond / limit.perSecond),
        '×',
        0.5,
      ),
    );
  }
  hello.stop();
  return lines;
}

/** One client alone: the time a citizen and a clerk feel. */
export async function oneClient(): Promise<Line[]> {
  return withServer(async (server) => {
    const desk = await openDesk(server.url);
    await timeEach(200, desk.take);
    const issue = await timeEach(1_500, desk.take);
    const call = await callTimes(desk, 700);
    return [
      atMost('issue-p50', 'issue a ticket, p50', round(median(issue)), 'ms', 0.8),
      atMost('issue-p99', 'issue a ticket, p99', round(quantile(issue, 0.99)), 'ms', 5),
      atMost('call-p50', 'call next, p50', round(median(call)), 'ms', 0.8),
      atMost('call-p99', 'call next, p99', round(quantile(call, 0.99)), 'ms', 5),
    ];
  });
}

/** The same with a hundred thousand rows behind and as many people waiting. */
export async function growth(): Promise<Line[]> {
  return withServer(async (server) => {
    const desk = await openDesk(server.url);
    await timeEach(300, desk.take);
    const issueBefore = median(await timeEach(1_000, desk.take));
    const callBefore = median(await callTimes(desk, 300));
    await load(
      { url: `${server.url}${hallPath}/tickets`, method: 'POST', headers, body, amount: 100_000 },
      64,
      0,
    );
    const issueAfter = median(await timeEach(1_000, desk.take));
    const callAfter = median(await callTimes(desk, 300));
    return [
      atMost('growth-issue', 'issue p50 at 10⁵ waiting ÷ empty', round(issueAfter / issueBefore), '×', 1.3),
      atMost('growth-call', 'call-next p50 at 10⁵ waiting ÷ empty', round(callAfter / callBefore), '×', 1.3),
    ];
  });
}

/** From the start of the process to the first ticket in the hand. */
export async function coldStart(): Promise<Line[]> {
  return withServer(async (server) => {
    const began = performance.now();
    const call = httpCaller(server.url);
    await call('POST', `${hallPath}/tickets`, { token: deviceToken, body: { serviceId: 'ho-tich' } });
    const total = server.readyMs + (performance.now() - began);
    return [atMost('cold-start', 'cold start to the first ticket', round(total, 0), 'ms', 400)];
  });
}

export async function memory(): Promise<Line[]> {
  return withServer(async (server) => {
    const idle = residentMb(server.pid);
    await load(
      { url: `${server.url}${hallPath}/tickets`, method: 'POST', headers, body, amount: 20_000 },
      10,
      0,
    );
    return [
      atMost('memory-idle', 'memory, idle', idle, 'MB', 110),
      atMost('memory-20k', 'memory after 20,000 tickets', residentMb(server.pid), 'MB', 180),
    ];
  });
}

function residentMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return round(Number(line?.[1] ?? 0) / 1024, 0);
}

type Desk = {
  take: () => Promise<void>;
  callNext: () => Promise<string>;
  finish: (id: string) => Promise<void>;
};

async function openDesk(url: string): Promise<Desk> {
  const call = httpCaller(url);
  const { cookie } = await call('POST', '/api/v1/session', {
    body: { username: 'quay1', password: demoPassword },
  });
  await call('POST', `${hallPath}/counters/q1/open`, { cookie, body: {} });
  return {
    async take() {
      await leanPost(`${url}${hallPath}/tickets`, { authorization: `Bearer ${deviceToken}` }, body);
    },
    async callNext() {
      const answer = await leanPost(`${url}${hallPath}/counters/q1/call-next`, { cookie }, '{}');
      return (JSON.parse(answer) as { ticket: { id: string } }).ticket.id;
    },
    async finish(id) {
      await call('POST', `/api/v1/tickets/${id}/start`, { cookie, body: {} });
      await call('POST', `/api/v1/tickets/${id}/complete`, { cookie, body: {} });
    },
  };
}

/** Only the calls are timed; the service between them is not. */
async function callTimes(desk: Desk, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    const id = await desk.callNext();
    taken.push(performance.now() - began);
    await desk.finish(id);
  }
  return taken;
}
