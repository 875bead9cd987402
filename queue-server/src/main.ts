import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { formatProblems } from '@motcua/config';
import { systemClock } from './hall/clock.ts';
import { log } from './log.ts';
import { readSettings } from './settings.ts';
import { loadSiteOnce } from './site/load-site-once.ts';
import { startFailure } from './start-failure.ts';
import { startServer } from './start-server.ts';

// A hall's PC has better use for memory: collect earlier, at no measurable cost in tickets a second (DECISIONS.md).
setFlagsFromString('--heap-growing-percent=20');
const began = performance.now();
// dist/main.js and src/main.ts are both two folders below the project
const rootFolder = process.env['MOTCUA_ROOT'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..');

async function main(): Promise<void> {
  const settings = readSettings(process.env, rootFolder);
  if (!settings.ok) return stop(settings.error);
  const { siteFolder } = settings.value;
  const cacheFile = join(rootFolder, '.cache', `site-${basename(siteFolder)}.json`);
  const site = loadSiteOnce(siteFolder, cacheFile, fileURLToPath(import.meta.url));
  if (!site.ok)
    return stop(`${settings.value.siteFolder} is not a working site:\n${formatProblems(site.error)}`);
  // `main.js check`: reads the site, says what is wrong, and ends
  if (process.argv[2] === 'check') return void process.stdout.write(`${siteFolder} is in order.\n`);
  try {
    const server = await startServer(settings.value, site.value, systemClock);
    log.started(server.url, site.value.hall.id, Math.round(performance.now() - began));
    process.send?.({ type: 'ready', url: server.url });
    const end = (): void => {
      log.stopped();
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGTERM', end).once('SIGINT', end);
    // whoever started us over a channel is gone
    process.once('disconnect', end);
  } catch (error) {
    stop(startFailure(error, settings.value));
  }
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
  process.send?.({ type: 'failed', sentence });
  setTimeout(() => process.exit(1), 50).unref();
}

void main();
