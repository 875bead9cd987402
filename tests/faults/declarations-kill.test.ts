import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '../../queue-server/src/journal/sqlite-connection.ts';
import {
  answersOf,
  codeOf,
  declarations,
  lastFour,
  someAnswers,
  writeSmallForm,
} from '../harness/declaring-hall.ts';
import type { Answer } from '../harness/http-caller.ts';
import { httpCaller } from '../harness/http-caller.ts';
import { seededRandom } from '../harness/seeded-random.ts';
import { freePort, startProcess } from '../harness/server-process.ts';
import { deviceToken, rootFolder } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';

const rounds = 15;
const rotations = 6;
let folder: string;
let dataFolder: string;
let formsFolder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-kill-'));
  dataFolder = join(folder, 'data');
  formsFolder = await writeSmallForm(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const body = { formId: 'xin-thu', validFrom: '2026-01-01', locale: 'vi', answers: someAnswers };
const token = deviceToken;
async function count(sql: string): Promise<number> {
  const connection = await openSqlite(join(dataFolder, 'motcua.sqlite'));
  const [row] = await connection.all(`select count(*) as n from ${sql}`);
  await connection.close();
  return (row as { n: number }).n; // counted
}

/** The key to print with lives in memory, so each answer brings its own; the rest is the same before and after a kill. */
function kept({ body: said }: Answer): unknown {
  const { sheetKey, ...rest } = said as { sheetKey?: unknown }; // a saved declaration
  expect(sheetKey).toMatch(/^[\w-]{22}$/);
  return rest;
}

it(`DC-11 a save that a kill cut off from its answer is asked again and done once, ${rounds} times`, async () => {
  const seed = Number(process.env['MOTCUA_SEED'] ?? Date.now() % 1_000_000);
  console.info(`seed ${seed}`);
  const random = seededRandom(seed);
  const env = { MOTCUA_FORMS: formsFolder };
  const port = await freePort();
  const asked: string[] = [];
  let unanswered = 0;
  for (let round = 0; round < rounds; round += 1) {
    const server = await startProcess({ dataFolder, port, env });
    const call = httpCaller(server.url);
    const save = (key: string): Promise<Answer | undefined> =>
      call('POST', declarations, { token, body, headers: { 'idempotency-key': key } }).catch(() => undefined);
    const keys = Array.from({ length: 10 }, (_, i) => `${round}-${i}`);
    asked.push(...keys);
    const first = Promise.all(keys.map(save));
    // the kill is meant to hit anywhere in their work
    await pause(random() * 60);
    await server.kill();
    const answered = await first;
    unanswered += answered.filter((one) => one === undefined).length;
    const again = await startProcess({ dataFolder, port, env });
    for (const [i, key] of keys.entries()) {
      const repeated = await save(key);
      if (repeated === undefined) throw new Error('no answer from a server that runs');
      expect(repeated.status).toBe(201);
      const before = answered[i];
      if (before !== undefined) expect(kept(repeated)).toEqual(kept(before));
      const code = codeOf(repeated);
      const opened = await call('POST', `${declarations}/${code}/resume`, { token, body: { lastFour } });
      expect(answersOf(opened)).toEqual(someAnswers);
    }
    await again.stop();
  }
  expect(await count('declaration')).toBe(asked.length);
  expect(unanswered).toBeGreaterThan(0);
}, 120_000);

it(`DC-7 kill -9 in the middle of a rotation, ${rotations} times, loses nothing`, async () => {
  const env = { MOTCUA_FORMS: formsFolder };
  const port = await freePort();
  const server = await startProcess({ dataFolder, port, env });
  const call = httpCaller(server.url);
  const codes: string[] = [];
  for (let i = 0; i < 400; i += 1) codes.push(codeOf(await call('POST', declarations, { token, body })));
  const watch = await openSqlite(join(dataFolder, 'motcua.sqlite'));
  const otherKeys = async (): Promise<number> => {
    const sealedOtherwise = `select 1 from declaration
      where key_id <> (select value from meta where key = 'declaration-key')`;
    return (await watch.all(sealedOtherwise)).length;
  };
  let midway = 0;
  for (let i = 0; i < rotations; i += 1) {
    const child = rotate();
    const ended = once(child, 'exit');
    await until('the rotation to begin', async () => (await otherKeys()) > 0 || child.exitCode !== null);
    child.kill('SIGKILL');
    await ended;
    if ((await otherKeys()) > 0) midway += 1;
    const code = codes[i * 60] ?? '';
    const opened = await call('POST', `${declarations}/${code}/resume`, { token, body: { lastFour } });
    expect(answersOf(opened)).toEqual(someAnswers);
    expect((await call('POST', declarations, { token, body })).status).toBe(201);
  }
  await watch.close();
  const last = rotate();
  const [exitCode] = (await once(last, 'exit')) as [number | null]; // the first argument of an exit
  expect(exitCode).toBe(0);
  const { keys } = JSON.parse(await readFile(join(dataFolder, 'declaration.keys'), 'utf8')) as {
    keys: { id: string }[]; // written by the program
  };
  expect(keys).toHaveLength(1);
  for (const code of codes) {
    const opened = await call('POST', `${declarations}/${code}/resume`, { token, body: { lastFour } });
    expect(answersOf(opened)).toEqual(someAnswers);
  }
  await server.stop();
  expect(midway).toBeGreaterThan(0);
}, 120_000);

/** The operator's command, as a program of its own. */
function rotate(): ChildProcess {
  const cli = join(rootFolder, 'queue-server', 'src', 'declarations-cli.ts');
  return spawn(process.execPath, ['--import', 'tsx', cli, 'rotate-key'], {
    cwd: rootFolder,
    env: { ...process.env, MOTCUA_DATA_DIR: dataFolder },
    stdio: 'ignore',
  });
}
