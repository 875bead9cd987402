import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceList, Hall } from '@motcua/contract';
import { httpCaller } from './http-caller.ts';
import type { ServerProcess } from './server-process.ts';
import { freePort, startProcess } from './server-process.ts';
import { demoPassword, deviceToken, hallPath, rootFolder } from './start-hall.ts';
import { until } from './until.ts';

/** The demo hall as `npm start` runs it: built server and agent as processes of their own, virtual printers. */
export type DemoHall = AsyncDisposable & {
  url: string;
  /** Database, keys, and whatever else stays. */
  dataFolder: string;
  /** Server and agent. */
  pids: () => number[];
  /** What the server has said to its operator. */
  said: () => string;
  /** kill -9, and the same hall again on the same port. */
  restart: () => Promise<void>;
  kill: () => Promise<void>;
  start: () => Promise<void>;
  printer: (action: string, printerId?: string) => Promise<void>;
  /** Holds a code in front of a virtual scanner. */
  showCode: (scannerId: string, text: string) => Promise<void>;
  /** What a kiosk is told of the hall. */
  document: () => Promise<Hall>;
  /** The official paper of a declaration, as a supervisor prints it. */
  declarationPaper: (code: string) => Promise<Buffer>;
  papers: (printerId?: string) => Promise<number>;
  take: (serviceId: string, body?: object) => Promise<{ id: string; number: string }>;
  desk: (counterId: string) => Promise<(path: string, body?: object) => Promise<unknown>>;
};

/** `env`: what an operator would set, such as another site. */
export async function startDemo(env: Record<string, string> = {}): Promise<DemoHall> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'motcua-demo-'));
  const port = await freePort();
  let server: ServerProcess = await startProcess({ dataFolder, port, env });
  const agent = fork(join(rootFolder, 'drivers', 'dist', 'agent.js'), [], {
    env: {
      ...{ ...process.env, MOTCUA_DEMO: '1', MOTCUA_SERVER_URL: server.url, MOTCUA_DATA_DIR: dataFolder },
      ...env,
    },
    execArgv: [],
  });
  const { url } = server;
  const call = httpCaller(url);
  const devices = async (): Promise<DeviceList> => (await call('GET', '/api/v1/devices')).body as DeviceList;
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await devices()).devices.find((device) => device.id === id)?.state;
  await until('the printers', async () => (await stateOf('in-1')) === 'ready', 20_000);
  return {
    ...{ url, dataFolder },
    pids: () => [server.pid, agent.pid ?? 0],
    said: () => server.said(),
    kill: () => server.kill(),
    async start() {
      server = await startProcess({ dataFolder, port, env });
    },
    async restart() {
      await server.kill();
      server = await startProcess({ dataFolder, port, env });
    },
    async printer(action, printerId = 'in-1') {
      await call('POST', `/api/v1/devices/${printerId}/virtual`, { body: { action } });
    },
    async showCode(scannerId, text) {
      await call('POST', `/api/v1/devices/${scannerId}/ask`, { body: { do: 'show-code', text } });
    },
    async document() {
      return (await call('GET', hallPath)).body as Hall;
    },
    async declarationPaper(code) {
      const { cookie } = await call('POST', '/api/v1/session', {
        body: { username: 'giamsat', password: demoPassword },
      });
      const answer = await fetch(`${url}/api/v1/declarations/${code}/paper.pdf`, { headers: { cookie } });
      return Buffer.from(await answer.arrayBuffer());
    },
    async papers(printerId = 'in-1') {
      return (await devices()).devices.find((device) => device.id === printerId)?.papers.length ?? 0;
    },
    async take(serviceId, body = {}) {
      const answer = await call('POST', `${hallPath}/tickets`, {
        token: deviceToken,
        body: { serviceId, ...body },
      });
      return answer.body as { id: string; number: string };
    },
    async desk(counterId) {
      const username = counterId.replace('q', 'quay');
      const { cookie } = await call('POST', '/api/v1/session', {
        body: { username, password: demoPassword },
      });
      await call('POST', `${hallPath}/counters/${counterId}/open`, { cookie, body: {} });
      return async (path, body = {}) => {
        const full = path.startsWith('/') ? `/api/v1${path}` : `${hallPath}/counters/${counterId}/${path}`;
        return (await call('POST', full, { cookie, body })).body;
      };
    },
    async [Symbol.asyncDispose]() {
      const gone = once(agent, 'exit');
      agent.kill('SIGTERM');
      await gone;
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
