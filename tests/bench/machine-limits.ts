import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fdatasyncSync, openSync, closeSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { openSqlite } from '../../queue-server/src/journal/sqlite-connection.ts';
import { median, round, timeEach } from './stats.ts';

/** Milliseconds of one 4 kB write that reaches the disk. */
export async function probeDisk(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  const file = openSync(join(folder, 'probe'), 'w');
  const block = Buffer.alloc(4096, 1);
  const taken = await timeEach(300, () => {
    writeSync(file, block);
    fdatasyncSync(file);
    return Promise.resolve();
  });
  closeSync(file);
  await rm(folder, { recursive: true });
  return round(median(taken), 3);
}

/** Milliseconds of one durable SQLite transaction of one row. */
export async function probeSqlite(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  const connection = await openSqlite(join(folder, 'probe.sqlite'));
  await connection.exec('create table t (a integer primary key, b text) strict');
  const insert = await connection.prepare('insert into t (b) values (?)');
  const taken = await timeEach(1_000, () => insert(['x'.repeat(300)]));
  await connection.close();
  await rm(folder, { recursive: true });
  return round(median(taken), 3);
}

export type Load = { perSecond: number; p99: number };

/** Requests a second of a target under so many connections. */
export async function load(options: autocannon.Options, connections: number, seconds: number): Promise<Load> {
  const result = await autocannon({ ...options, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} bad answers, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** A child process of the bench, in the file beside this one; resolves when it says that it listens. */
export async function helper(file: string): Promise<{
  port: number;
  send: (message: object) => void;
  stop: () => void;
  onMessage: (listener: (message: unknown) => void) => void;
}> {
  const child = fork(join(import.meta.dirname, file), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return {
    port: message.port,
    send: (words) => void child.send(words),
    onMessage: (listener) => void child.on('message', listener),
    stop: () => void child.kill('SIGTERM'),
  };
}
