import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runDeviceCommand } from './cli/run-device-command.ts';

/** `npm run device -- …`: devices by hand, without a server, for the person with a screwdriver. */
async function main(): Promise<void> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
  const site = process.env['MOTCUA_SITE'] ?? 'tuan-giao';
  const ended = new AbortController();
  process.once('SIGINT', () => ended.abort()).once('SIGTERM', () => ended.abort());
  process.exitCode = await runDeviceCommand(process.argv.slice(2), {
    ...{ now: Date.now, random: Math.random, signal: ended.signal },
    siteFolder: isAbsolute(site) || site.startsWith('.') ? site : join(root, 'config', 'sites', site),
    say: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  });
}

await main();
