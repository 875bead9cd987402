import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceList } from '@motcua/contract';
import { httpCaller } from './http-caller.ts';
import type { ServerProcess } from './server-process.ts';
import { freePort, startProcess } from './server-process.ts';
import { rootFolder } from './start-hall.ts';
import { until } from './until.ts';

/** The demo hall with devices of the test's own: built server and agent, and a site folder that may be rewritten. */
export type OwnDevices = AsyncDisposable & {
  url: string;
  call: ReturnType<typeof httpCaller>;
  server: () => ServerProcess;
  agent: () => ChildProcess;
  /** The site's devices.yaml, for changing it under the running hall. */
  devicesFile: string;
  devices: () => Promise<DeviceList['devices']>;
  /** kill -9, and the same again. */
  restartServer: () => Promise<void>;
  restartAgent: () => Promise<void>;
};

export async function startWithDevices(
  devicesYaml: string,
  env: Record<string, string> = {},
): Promise<OwnDevices> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-devices-'));
  const site = join(folder, 'site');
  await cp(join(rootFolder, 'config', 'sites', 'tuan-giao'), site, { recursive: true });
  const devicesFile = join(site, 'devices.yaml');
  await writeFile(devicesFile, devicesYaml);
  const dataFolder = join(folder, 'data');
  const options = { dataFolder, port: await freePort(), env: { MOTCUA_SITE: site, ...env } };
  let server = await startProcess(options);
  let agent = startAgentProcess(server.url, options);
  const { url } = server;
  const call = httpCaller(url);
  const devices = async (): Promise<DeviceList['devices']> =>
    ((await call('GET', '/api/v1/devices')).body as DeviceList).devices;
  await until('the agent', async () => (await devices()).length > 0, 20_000);
  return {
    ...{ url, call, devicesFile, devices },
    server: () => server,
    agent: () => agent,
    async restartServer() {
      await server.kill();
      server = await startProcess(options);
    },
    async restartAgent() {
      await end(agent, 'SIGKILL');
      agent = startAgentProcess(url, options);
    },
    async [Symbol.asyncDispose]() {
      await end(agent, 'SIGTERM');
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function startAgentProcess(
  url: string,
  { dataFolder, env }: { dataFolder: string; env: Record<string, string> },
): ChildProcess {
  return fork(join(rootFolder, 'drivers', 'dist', 'agent.js'), [], {
    env: { ...process.env, ...env, MOTCUA_DEMO: '1', MOTCUA_SERVER_URL: url, MOTCUA_DATA_DIR: dataFolder },
    execArgv: [],
  });
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
