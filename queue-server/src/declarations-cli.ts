import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeclarationCode } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Actor, DeclarationStore } from './declarations/declaration-store.ts';
import { rotateKey } from './declarations/rotate-key.ts';
import { migrate } from './journal/migrations.ts';
import { openSqlite } from './journal/sqlite-connection.ts';
import { createSqliteDeclarations } from './journal/sqlite-declarations.ts';
import { readSettings } from './settings.ts';

const usage = `npm run declarations -- rotate-key               (a new key for everything; may be cut and begun again, also while the hall runs)
npm run declarations -- erase <code>              (erases one declaration now; a proof stays)
npm run declarations -- list-accesses <code>      (who opened it, and when; also after it was erased)`;
const operator: Actor = { by: 'command-line', role: 'operator' };

async function main(): Promise<string> {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const settings = readSettings({ ...process.env, MOTCUA_DEMO: '0' }, root);
  if (!settings.ok) throw new Error(settings.error);
  const { dataFolder, keyFile = join(dataFolder, 'declaration.keys') } = settings.value;
  mkdirSync(dataFolder, { recursive: true });
  const connection = await openSqlite(join(dataFolder, 'motcua.sqlite'));
  await migrate(connection);
  const store = await createSqliteDeclarations(connection);
  const [command, code = ''] = process.argv.slice(2);
  try {
    return await run(store, keyFile, command, code.replace(/\s/g, '').toUpperCase());
  } finally {
    await store.close();
  }
}

async function run(
  store: DeclarationStore,
  keyFile: string,
  command: string | undefined,
  text: string,
): Promise<string> {
  if (command === 'rotate-key') return rotate(store, keyFile);
  if (command !== 'erase' && command !== 'list-accesses') return usage;
  const code = z.safeParse(DeclarationCode, text);
  if (!code.success)
    throw new Error(`"${text}" is no code of a declaration: eight letters and digits.\n${usage}`);
  return command === 'erase' ? erase(store, code.data) : listAccesses(store, code.data);
}

async function rotate(store: DeclarationStore, file: string): Promise<string> {
  const rotated = await rotateKey({ file, store, random: randomBytes });
  if (!rotated.ok) throw new Error(`${rotated.error.message}. Nothing was changed.`);
  const { keyId, resealed, damaged } = rotated.value;
  const done = `${resealed} declarations have the new key ${keyId}.`;
  if (damaged.length === 0) return `${done} The old key is gone.`;
  return `${done} The old key stays: ${damaged.length} do not open with any key. Put the right key file in place, or erase them, and begin again: ${damaged.join(' ')}`;
}

async function erase(store: DeclarationStore, code: DeclarationCode): Promise<string> {
  const access = { ...operator, did: 'erased', at: Date.now() } as const;
  if (!(await store.erase(code, 'asked', access))) throw new Error(`There is no declaration ${code}.`);
  if (await store.scrub()) return `${code} is erased; the proof stays.`;
  return `${code} is erased; the proof stays. The database is busy: the server takes the last bytes off the disk within a minute.`;
}

async function listAccesses(store: DeclarationStore, code: DeclarationCode): Promise<string> {
  const accesses = await store.accesses(code);
  const lines = accesses.map(
    ({ at, did, by, role }) => `${new Date(at).toISOString()}  ${did}  ${by} (${role})`,
  );
  return lines.join('\n') || `Nothing is known of ${code}.`;
}

main().then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
