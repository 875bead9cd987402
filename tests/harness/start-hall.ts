import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '@motcua/config';
import { formatProblems, loadSite } from '@motcua/config';
import type { IssuedTicket } from '@motcua/contract';
import type { Clock } from '../../queue-server/src/hall/clock.ts';
import { systemClock } from '../../queue-server/src/hall/clock.ts';
import type { RunningServer } from '../../queue-server/src/start-server.ts';
import { startServer } from '../../queue-server/src/start-server.ts';
import type { Settings } from '../../queue-server/src/settings.ts';
import type { Answer } from './http-caller.ts';
import { httpCaller } from './http-caller.ts';
import type { Ears } from './feed-ears.ts';
import { listenToFeed } from './feed-ears.ts';

export const rootFolder = join(import.meta.dirname, '..', '..');
export const hallPath = '/api/v1/halls/tuan-giao';
export const demoPassword = 'motcua-demo';
export const deviceToken = 'motcua-demo-device';

export type HallOptions = {
  clock?: Clock;
  dataFolder?: string;
  settings?: Partial<Settings>;
  queue?: Partial<Site['hall']['queue']>;
  languages?: Site['hall']['languages'];
};

/** The real server on a free port, with a data folder of its own. What is real: everything. What is chosen: pauses, clock. */
export async function startHall(options: HallOptions = {}): Promise<TestHall> {
  const loaded = loadSite(join(rootFolder, 'config', 'sites', 'tuan-giao'));
  if (!loaded.ok) throw new Error(formatProblems(loaded.error));
  const site: Site = {
    ...loaded.value,
    hall: {
      ...loaded.value.hall,
      queue: { ...loaded.value.hall.queue, recallPauseSeconds: 0, ...options.queue },
      languages: options.languages ?? loaded.value.hall.languages,
    },
  };
  const isOwn = options.dataFolder === undefined;
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'motcua-')));
  const settings: Settings = {
    ...{ host: '127.0.0.1', port: 0, dataFolder, siteFolder: '', isDemo: true, keepsHours: false },
    ...{ publicUrl: 'http://127.0.0.1:8080', isSecure: false, rootFolder },
    ...options.settings,
  };
  const server = await startServer(settings, site, options.clock ?? systemClock);
  return testHall(server, dataFolder, isOwn);
}

export type Desk = {
  post: (action: string, body?: object) => Promise<Answer>;
  open: () => Promise<Answer>;
  callNext: () => Promise<Answer>;
  /** Start and complete the person in front. */
  serve: (ticketId: string, body?: object) => Promise<Answer>;
  about: (ticketId: string, action: string, body?: object) => Promise<Answer>;
};

export type TestHall = AsyncDisposable & {
  url: string;
  server: RunningServer;
  dataFolder: string;
  call: ReturnType<typeof httpCaller>;
  take: (serviceId: string, body?: object, key?: string) => Promise<IssuedTicket>;
  signIn: (username: string, password?: string) => Promise<string>;
  desk: (counterId: string, username?: string) => Promise<Desk>;
  listen: (as: 'public' | 'device' | 'staff', cookie?: string) => Promise<Ears>;
  close: () => Promise<void>;
};

function testHall(server: RunningServer, dataFolder: string, isOwn: boolean): TestHall {
  const call = httpCaller(server.url);
  const ears: Ears[] = [];
  let isClosed = false;
  async function signIn(username: string, password = demoPassword): Promise<string> {
    const answer = await call('POST', '/api/v1/session', { body: { username, password } });
    if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.status}`);
    return answer.cookie;
  }
  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    for (const ear of ears) ear.close();
    await server.close();
  }
  return {
    ...{ url: server.url, server, dataFolder, call, signIn, close },
    async take(serviceId, body = {}, key) {
      const headers = key === undefined ? {} : { 'idempotency-key': key };
      const answer = await call('POST', `${hallPath}/tickets`, {
        token: deviceToken,
        body: { serviceId, ...body },
        headers,
      });
      if (answer.status !== 201)
        throw new Error(`no ticket: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as IssuedTicket; // checked by the contract tests
    },
    async desk(counterId, username = counterId.replace('q', 'quay')) {
      return deskOf(call, counterId, await signIn(username));
    },
    async listen(as, cookie) {
      const ear = await listenToFeed(server.url, as, cookie);
      ears.push(ear);
      return ear;
    },
    async [Symbol.asyncDispose]() {
      await close();
      if (isOwn) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function deskOf(call: TestHall['call'], counterId: string, cookie: string): Desk {
  const post: Desk['post'] = (action, body = {}) =>
    call('POST', `${hallPath}/counters/${counterId}/${action}`, { cookie, body });
  const about: Desk['about'] = (ticketId, action, body = {}) =>
    call('POST', `/api/v1/tickets/${ticketId}/${action}`, { cookie, body });
  return {
    post,
    about,
    open: () => post('open'),
    callNext: () => post('call-next'),
    async serve(ticketId, body = {}) {
      await about(ticketId, 'start');
      return about(ticketId, 'complete', body);
    },
  };
}
