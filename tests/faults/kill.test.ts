import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssuedTicket } from '@motcua/contract';
import { HallId } from '@motcua/contract';
import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { openSqlite } from '../../queue-server/src/journal/sqlite-connection.ts';
import { createSqliteJournal } from '../../queue-server/src/journal/sqlite-journal.ts';
import { httpCaller } from '../harness/http-caller.ts';
import { freePort, startProcess } from '../harness/server-process.ts';
import { hallPath } from '../harness/start-hall.ts';
import { seededRandom } from '../harness/seeded-random.ts';
import { setTimeout as pause } from 'node:timers/promises';

const kills = 50;

it(`FA-1 whatever was acknowledged survives ${kills} kills`, async () => {
  const seed = Number(process.env['MOTCUA_SEED'] ?? Date.now() % 1_000_000);
  console.info(`seed ${seed}`);
  const random = seededRandom(seed);
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-'));
  const port = await freePort();
  const acknowledged: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const server = await startProcess({ dataFolder, port });
    const clients = Array.from({ length: 8 }, () => takeUntilDead(server.url, acknowledged));
    await pause(5 + random() * 195);
    await server.kill();
    await Promise.all(clients);
  }
  const journal = await createSqliteJournal(
    await openSqlite(join(dataFolder, 'motcua.sqlite')),
    z.parse(HallId, 'tuan-giao'),
  );
  const issued = (await journal.readAfter(0)).flatMap(({ event }) =>
    event.type === 'ticket-issued' ? [event] : [],
  );
  const kept = new Set(issued.map((event) => `${event.ticketId} ${event.number}`));
  expect(acknowledged.filter((ticket) => !kept.has(ticket))).toEqual([]);
  expect(issued.map(({ sequence }) => sequence)).toEqual(issued.map((_, index) => index + 1));
  expect((await journal.verify()).brokenAtSeq).toBeUndefined();
  expect(acknowledged.length).toBeGreaterThan(kills);
  await journal.close();
  await rm(dataFolder, { recursive: true });
}, 240_000);

it('FA-2 ready in a second with a day of 5,000 events', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-'));
  const port = await freePort();
  const first = await startProcess({ dataFolder, port });
  const call = httpCaller(first.url);
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (let i = 0; i < 500; i += 1) await take(call);
    }),
  );
  await first.kill();
  const second = await startProcess({ dataFolder, port });
  const ready = await httpCaller(second.url)('GET', '/readyz');
  expect(ready.body).toMatchObject({ ready: true, seq: 5_001 });
  expect(second.readyMs).toBeLessThan(1_000);
  await second.stop();
  await rm(dataFolder, { recursive: true });
}, 120_000);

function take(call: ReturnType<typeof httpCaller>): ReturnType<typeof call> {
  return call('POST', `${hallPath}/tickets`, { token: 'motcua-demo-device', body: { serviceId: 'ho-tich' } });
}

async function takeUntilDead(url: string, acknowledged: string[]): Promise<void> {
  const call = httpCaller(url);
  for (;;) {
    const answer = await take(call).catch(() => undefined);
    if (answer?.status !== 201) return;
    const { id, number } = answer.body as IssuedTicket;
    acknowledged.push(`${id} ${number}`);
  }
}
