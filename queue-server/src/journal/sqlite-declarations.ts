import type { DeclarationCode } from '@motcua/contract';
import { DeclarationCode as DeclarationCodeWords } from '@motcua/contract';
import * as z from 'zod/mini';
import { codeHash } from '../declarations/declaration-code.ts';
import type {
  Access,
  DeclarationFacts,
  DeclarationStore,
  ErasedWhy,
  KeyRegister,
} from '../declarations/declaration-store.ts';
import { allColumns, DeclarationFactsRow, factsColumns, storedDeclaration } from './declaration-row.ts';
import { add, note, replace } from './declaration-writes.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import type { SqliteTurns } from './sqlite-turns.ts';
import { sqliteTurns } from './sqlite-turns.ts';

const AccessRow = z.object({
  at: z.int(),
  by: z.string(),
  role: z.string(),
  did: z.enum(['saved', 'opened', 'changed', 'printed', 'linked', 'erased', 'refused']),
});
const ObeyedRow = z.object({ code: DeclarationCodeWords, version: z.int() });

/** Declarations on a connection of their own: their transactions take several statements. */
export async function createSqliteDeclarations(connection: SqliteConnection): Promise<DeclarationStore> {
  // What is erased or replaced is overwritten on the disk, not only forgotten.
  await connection.exec('PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;');
  const turns = sqliteTurns(connection);
  return {
    ...reading((sql, values) => turns.between(() => connection.all(sql, values))),
    ...writing(connection, turns),
    ...erasing(connection, turns),
    ...keys(connection, turns),
    close: () => turns.between(() => connection.close()),
  };
}

/** Between transactions: on one connection a reader would see what may yet be rolled back. */
function reading(
  all: Rows,
): Pick<
  DeclarationStore,
  'find' | 'accesses' | 'ofForms' | 'due' | 'sealedOtherwise' | 'hasAny' | 'obeyed' | 'keyInUse'
> {
  return {
    async find(code) {
      const [row] = await all(`select ${allColumns} from declaration where code = ?`, [code]);
      return row === undefined ? undefined : storedDeclaration(row);
    },
    async accesses(code) {
      const rows = await all(
        'select at, by_whom as "by", role, did from declaration_access where code_hash = ? order by id',
        [codeHash(code)],
      );
      return z.parse(z.array(AccessRow), rows);
    },
    async ofForms(formIds, limit) {
      const places = formIds.map(() => '?').join(', ');
      const rows = await all(
        `select ${factsColumns} from declaration where form_id in (${places}) order by saved_at desc limit ?`,
        [...formIds, limit],
      );
      return z.parse(z.array(DeclarationFactsRow), rows);
    },
    async due(now, limit) {
      const rows = await all(
        `select ${factsColumns} from declaration where until_at <= ? order by until_at limit ?`,
        [now, limit],
      );
      return z.parse(z.array(DeclarationFactsRow), rows);
    },
    async sealedOtherwise(keyId, after, limit) {
      const rows = await all(
        `select ${allColumns} from declaration where key_id <> ? and code > ? order by code limit ?`,
        [keyId, after, limit],
      );
      return rows.map(storedDeclaration);
    },
    hasAny: () => hasAny(all),
    keyInUse: () => meta(all, 'declaration-key'),
    async obeyed(request) {
      const rows = await all('select code, version from declaration_request where key_hash = ?', [request]);
      return z.parse(z.array(ObeyedRow), rows)[0];
    },
  };
}

function writing(
  connection: SqliteConnection,
  { whole }: SqliteTurns,
): Pick<DeclarationStore, 'add' | 'replace' | 'link' | 'note'> {
  return {
    add: (row, access, request) => whole(() => add(connection, row, access, request)),
    replace: (row, access, request) => whole(() => replace(connection, row, access, request)),
    link: (code, ticketId, access) =>
      whole(async () => {
        const linked = 'update declaration set ticket_id = ? where code = ? returning code';
        const rows = await connection.all(linked, [ticketId, code]);
        if (rows.length > 0) await note(connection, code, access);
      }),
    note: (code, access) => whole(() => note(connection, code, access)),
  };
}

function erasing(
  connection: SqliteConnection,
  { whole, between }: SqliteTurns,
): Pick<DeclarationStore, 'erase' | 'scrub' | 'reseal'> {
  return {
    erase: (code, why, access) => whole(() => erase(connection, code, why, access)),
    scrub: () =>
      between(async () => {
        if ((await meta(rowsOf(connection), 'log-to-cut')) === undefined) return true;
        const [row] = await connection.all('PRAGMA wal_checkpoint(TRUNCATE)');
        if (z.parse(z.object({ busy: z.int() }), row).busy !== 0) return false;
        await connection.run(`delete from meta where key = 'log-to-cut'`);
        return true;
      }),
    reseal: ({ code, version, keyId, nonce, sealed }, keyBefore) =>
      whole(async () => {
        const rows = await connection.all(
          `update declaration set key_id = ?, nonce = ?, sealed = ?
           where code = ? and version = ? and key_id = ? returning code`,
          [keyId, nonce, sealed, code, version, keyBefore],
        );
        await setMeta(connection, 'log-to-cut', '1');
        return rows.length > 0;
      }),
  };
}

function keys(connection: SqliteConnection, { whole }: SqliteTurns): Pick<DeclarationStore, 'locked'> {
  const register: KeyRegister = {
    keyInUse: () => meta(rowsOf(connection), 'declaration-key'),
    useKey: (keyId) => setMeta(connection, 'declaration-key', keyId),
    hasAny: () => hasAny(rowsOf(connection)),
    hasOther: async (keyId) =>
      (await connection.all('select 1 from declaration where key_id <> ? limit 1', [keyId])).length > 0,
  };
  return { locked: (work) => whole(() => work(register)) };
}

type Rows = SqliteConnection['all'];

function rowsOf(connection: SqliteConnection): Rows {
  return (sql, values) => connection.all(sql, values);
}

async function erase(
  connection: SqliteConnection,
  code: DeclarationCode,
  why: ErasedWhy,
  access: Access,
): Promise<boolean> {
  const [row] = await connection.all(`delete from declaration where code = ? returning ${factsColumns}`, [
    code,
  ]);
  if (row === undefined) return false;
  const { formId, validFrom, savedAt }: DeclarationFacts = z.parse(DeclarationFactsRow, row);
  await connection.run('insert into declaration_erased values (?, ?, ?, ?, ?, ?, ?)', [
    ...[codeHash(code), formId, validFrom, savedAt, access.at, access.by, why],
  ]);
  await note(connection, code, access);
  await setMeta(connection, 'log-to-cut', '1');
  return true;
}

async function hasAny(all: Rows): Promise<boolean> {
  return (await all('select 1 from declaration limit 1')).length > 0;
}

async function meta(all: Rows, key: string): Promise<string | undefined> {
  const [row] = await all('select value from meta where key = ?', [key]);
  return row === undefined ? undefined : z.parse(z.object({ value: z.string() }), row).value;
}

function setMeta(connection: SqliteConnection, key: string, value: string): Promise<void> {
  return connection.run('insert into meta values (?, ?) on conflict do update set value = excluded.value', [
    key,
    value,
  ]);
}
