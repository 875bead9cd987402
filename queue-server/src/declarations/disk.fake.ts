import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeclarationCode } from '@motcua/contract';
import { migrate } from '../journal/migrations.ts';
import type { SqliteConnection } from '../journal/sqlite-connection.ts';
import { openSqlite } from '../journal/sqlite-connection.ts';
import { createSqliteDeclarations } from '../journal/sqlite-declarations.ts';
import type { Access, DeclarationFacts, DeclarationStore, Did } from './declaration-store.ts';
import { createKeyRing } from './key-ring.ts';
import type { Contents, Vault } from './vault.ts';
import { createVault } from './vault.ts';

export const noon = Date.UTC(2026, 10, 23, 5);
export const did = (what: Did): Access => ({ by: 'lan', role: 'clerk', at: noon, did: what });
export const facts: Omit<DeclarationFacts, 'code' | 'version'> = {
  ...{ formId: 'xin-thu', validFrom: '2026-01-01', locale: 'vi', status: 'complete' },
  ...{ savedAt: noon, until: noon + 1 },
};
export const saying = (name: string): Contents => ({ answers: { 'toi.hoTen': name }, ticked: [] });

/** A real database file and a real key file in a folder of their own. */
export type Disk = AsyncDisposable & {
  folder: string;
  keyFile: string;
  database: string;
  connection: SqliteConnection;
  store: DeclarationStore;
  vault: Vault;
  troubles: string[];
  save: (name: string, request?: string) => Promise<DeclarationCode>;
  /** What it says, or the code of the refusal. */
  said: (code: DeclarationCode) => Promise<unknown>;
  /** Every byte of the database and its log. */
  bytes: () => Promise<Buffer>;
};

export async function openDisk(): Promise<Disk> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-seal-'));
  const keyFile = join(folder, 'declaration.keys');
  const database = join(folder, 'motcua.sqlite');
  const connection = await openSqlite(database);
  await migrate(connection);
  const store = await createSqliteDeclarations(connection);
  const troubles: string[] = [];
  const vault = vaultOver(store, keyFile, troubles);
  return {
    ...{ folder, keyFile, database, connection, store, vault, troubles },
    async save(name, request) {
      const saved = await vault.add(facts, saying(name), did('saved'), request);
      if (!saved.ok) throw new Error(`not saved: ${saved.error.code}`);
      return saved.value.code;
    },
    async said(code) {
      const opened = await vault.read(code);
      return opened.ok ? opened.value.contents.answers['toi.hoTen'] : opened.error.code;
    },
    async bytes() {
      const files = [database, `${database}-wal`];
      return Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function vaultOver(store: DeclarationStore, keyFile: string, troubles: string[] = []): Vault {
  const ring = createKeyRing({ file: keyFile, store, random: randomBytes });
  return createVault({ store, ring, random: randomBytes, onTrouble: (one) => troubles.push(one.message) });
}
