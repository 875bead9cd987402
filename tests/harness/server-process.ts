import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rootFolder } from './start-hall.ts';

/** The built server as its own process: what an operator runs, and what can be killed. */
export type ServerProcess = {
  url: string;
  pid: number;
  child: ChildProcess;
  readyMs: number;
  /** What it has said to its operator so far. */
  said: () => string;
  kill: () => Promise<void>;
  stop: () => Promise<number | null>;
};
export type ProcessOptions = { dataFolder: string; port: number; env?: Record<string, string> };

export async function startProcess({ dataFolder, port, env }: ProcessOptions): Promise<ServerProcess> {
  const began = performance.now();
  const child = fork(join(rootFolder, 'queue-server', 'dist', 'main.js'), [], {
    env: { ...process.env, MOTCUA_DEMO: '1', MOTCUA_PORT: String(port), MOTCUA_DATA_DIR: dataFolder, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // not the loader of whoever measures
    execArgv: [],
  });
  let complaint = '';
  child.stderr?.on('data', (data: Buffer) => (complaint += data.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { type: string; url?: string }) => {
      if (message.type === 'ready' && message.url !== undefined) resolve(message.url);
    });
    child.once('exit', (code) => reject(new Error(`server ended with ${code}: ${complaint}`)));
  });
  const readyMs = performance.now() - began;
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }
  return {
    url,
    pid: child.pid ?? 0,
    said: () => complaint,
    child,
    readyMs,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // listening on TCP
  probe.close();
  await once(probe, 'close');
  return port;
}
