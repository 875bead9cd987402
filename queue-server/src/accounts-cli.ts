import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ClerkId, DeviceId } from '@motcua/contract';
import * as z from 'zod/mini';
import type { AccountStore } from './auth/account-store.ts';
import { hashPassword } from './auth/passwords.ts';
import { hashToken, newToken } from './auth/tokens.ts';
import { migrate } from './journal/migrations.ts';
import { createSqliteAccounts } from './journal/sqlite-accounts.ts';
import { openSqlite } from './journal/sqlite-connection.ts';
import { readSettings } from './settings.ts';

const usage = `npm run accounts -- list
npm run accounts -- add <name> clerk|supervisor|admin     (asks for the password; 12 letters or more)
npm run accounts -- remove <name>
npm run accounts -- device <id>                           (prints a token once, for a kiosk, rating screen or agent)`;
const shortest = 12;

async function main(): Promise<string> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const settings = readSettings({ ...process.env, MOTCUA_DEMO: '0' }, root);
  if (!settings.ok) throw new Error(settings.error);
  mkdirSync(settings.value.dataFolder, { recursive: true });
  const connection = await openSqlite(join(settings.value.dataFolder, 'motcua.sqlite'));
  await migrate(connection);
  const [command, name = '', role = ''] = process.argv.slice(2);
  try {
    return await run(createSqliteAccounts(connection), command, name, role);
  } finally {
    await connection.close();
  }
}

async function run(
  store: AccountStore,
  command: string | undefined,
  name: string,
  role: string,
): Promise<string> {
  switch (command) {
    case 'list':
      return (
        (await store.accounts()).map((one) => `${one.username}  ${one.role}`).join('\n') || 'No accounts yet.'
      );
    case 'add':
      return add(store, name, role);
    case 'remove':
      await store.removeAccount(name);
      await store.removeSessionsOf(name);
      return `${name} is removed and signed out.`;
    case 'device':
      return device(store, name);
    case undefined:
    default:
      return usage;
  }
}

async function add(store: AccountStore, name: string, role: string): Promise<string> {
  const username = z.safeParse(ClerkId, name);
  const known = z.safeParse(z.enum(['clerk', 'supervisor', 'admin']), role);
  if (!username.success || !known.success) return usage;
  const password = await askPassword();
  if (password.length < shortest)
    return `The password has ${password.length} letters; use ${shortest} or more. Nothing was changed.`;
  await store.saveAccount({ username: name, role: known.data, passwordHash: await hashPassword(password) });
  await store.removeSessionsOf(name);
  return `${name} may sign in as ${role}.`;
}

async function device(store: AccountStore, id: string): Promise<string> {
  if (!z.safeParse(DeviceId, id).success) return usage;
  const token = newToken();
  await store.saveDevice(hashToken(token), id);
  return `Token of ${id}, shown only now:\n${token}`;
}

function askPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  process.stderr.write('Password: ');
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}

main().then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
