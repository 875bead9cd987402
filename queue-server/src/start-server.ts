import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '@motcua/config';
import type { DeviceList } from '@motcua/contract';
import { HallId } from '@motcua/contract';
import { Server } from 'socket.io';
import * as z from 'zod/mini';
import { createGate } from './auth/gate.ts';
import type { Declarations } from './declarations/create-declarations.ts';
import { createDeclarations } from './declarations/create-declarations.ts';
import type { Clock } from './hall/clock.ts';
import { randomIds } from './hall/id-source.ts';
import type { LiveHall } from './hall/live-hall.ts';
import { openHall } from './hall/live-hall.ts';
import { createApp } from './http/app.ts';
import type { HttpOptions } from './http/http-options.ts';
import { isSameOrigin } from './http/same-origin.ts';
import { migrate } from './journal/migrations.ts';
import { createSqliteAccounts } from './journal/sqlite-accounts.ts';
import type { LanguageShelf } from './site/language-shelf.ts';
import { createLanguageShelf } from './site/language-shelf.ts';
import { createSqliteDeclarations } from './journal/sqlite-declarations.ts';
import { openSqlite } from './journal/sqlite-connection.ts';
import { createSqliteJournal } from './journal/sqlite-journal.ts';
import { log } from './log.ts';
import { feedAdmission } from './realtime/admission.ts';
import { serveFeed } from './realtime/feed.ts';
import { countScreens } from './realtime/screens.ts';
import type { Settings } from './settings.ts';
import { startDevices } from './start-devices.ts';
import { siteForms } from './site/site-forms.ts';
import { siteRules } from './site/site-rules.ts';

/** What is being answered when the server is told to end may be finished within this time. */
const graceMs = 1_500;

export type RunningServer = { url: string; hall: LiveHall; close: () => Promise<void> };

/** Everything of one hall's server, wired. Throws StartFailure with a sentence for the operator. */
export async function startServer(settings: Settings, site: Site, clock: Clock): Promise<RunningServer> {
  mkdirSync(settings.dataFolder, { recursive: true });
  const connection = await openSqlite(join(settings.dataFolder, 'motcua.sqlite'));
  await migrate(connection);
  const journal = await createSqliteJournal(connection, z.parse(HallId, site.hall.id));
  const rules = siteRules(site);
  const hall = await openHall({ site, rules, journal, clock, onJournalTrouble: log.journalTrouble });
  const now = (): number => clock.now();
  const gate = await createGate({ store: createSqliteAccounts(connection), isDemo: settings.isDemo, now });
  const http = createServer();
  const pages: { answer: RequestListener } = {
    answer: (_request, response) => response.writeHead(503).end(),
  };
  // Before Socket.IO attaches: it then takes its own requests and leaves the others, so none is answered twice.
  http.on('request', (request, response) => pages.answer(request, response));
  const io = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 4_000_000,
    allowRequest: (request, answer) => answer(null, isSameOrigin(request)),
  });
  const { publicUrl } = settings;
  const screens = (): DeviceList['screens'] => countScreens(io.of('/feed'));
  const alwaysOpen = settings.isDemo && !settings.keepsHours;
  const { siteFolder } = settings;
  const about = { hall, gate, publicUrl, siteFolder, alwaysOpen, screens };
  const devices = startDevices({ ...about, namespace: io.of('/device') });
  const feed = serveFeed(io.of('/feed'), hall, devices.registry, feedAdmission(gate));
  const declarations = await startDeclarations(settings, hall);
  const languages = startLanguages(settings, hall, declarations);
  const options: HttpOptions = {
    ...{ hall, gate, devices, declarations, publicUrl, ids: randomIds, prints: devices.prints },
    ...{ screens, languages, readiness: devices.readiness },
    isDemo: settings.isDemo,
    alwaysOpen,
    isSecure: settings.isSecure,
    pagesFolder: (app) => join(settings.rootFolder, pageFolders[app], 'dist'),
  };
  pages.answer = createApp(options);
  const ticking = setInterval(() => tick(hall, devices, declarations), 1_000);
  await listen(http, settings);
  const { port } = http.address() as AddressInfo; // listening on TCP
  return {
    url: `http://${settings.host === '::1' ? '[::1]' : settings.host}:${port}`,
    hall,
    async close() {
      clearInterval(ticking);
      devices.close();
      languages.close();
      feed.close();
      // a browser keeps lines open on which it never asks; nobody waits for those
      const lastWord = setTimeout(() => http.closeAllConnections(), graceMs);
      await io.close();
      clearTimeout(lastWord);
      await declarations.close();
      await journal.close();
    },
  };
}

function tick(hall: LiveHall, devices: { tick: () => void }, declarations: Declarations): void {
  hall.tick().catch((error: unknown) => log.taskFailed('tick', error));
  devices.tick();
  declarations.tick().catch((error: unknown) => log.taskFailed('erase', error));
}

function startLanguages(settings: Settings, { site }: LiveHall, declarations: Declarations): LanguageShelf {
  const folder = settings.packsFolder ?? join(settings.rootFolder, 'config');
  return createLanguageShelf(folder, site, () => declarations.forms.inForce(declarations.today()));
}

/** Numbers need little; a hall that is short of disk keeps what is left for them. */
const minFreeBytes = 50e6;

async function startDeclarations(settings: Settings, hall: LiveHall): Promise<Declarations> {
  const { dataFolder, rootFolder, publicUrl } = settings;
  const file = join(dataFolder, 'motcua.sqlite');
  const declarations = createDeclarations({
    ...{ hall, publicUrl, random: randomBytes },
    store: await createSqliteDeclarations(await openSqlite(file)),
    keyFile: settings.keyFile ?? join(dataFolder, 'declaration.keys'),
    loadForms: () => siteForms(settings.formsFolder ?? join(rootFolder, 'config', 'forms')),
    disk: {
      minFreeBytes: settings.minFreeBytes ?? minFreeBytes,
      freeBytes: () => statfs(dataFolder).then(({ bavail, bsize }) => bavail * bsize),
    },
    onTrouble: log.declarationsTrouble,
    onErased: log.declarationsErased,
  });
  await declarations.begin();
  return declarations;
}

const pageFolders = { kiosk: 'kiosk-ui', board: 'display-board', console: 'queue-server/console' } as const;

function listen(http: ReturnType<typeof createServer>, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, 1024, () => resolve());
  });
}
