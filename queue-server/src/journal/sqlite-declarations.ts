import type { DeclarationCode } from '@motcua/contract';
import * as z from 'zod/mini';
import { codeHash } from '../declarations/declaration-code.ts';
import type {
  Access,
  DeclarationFacts,
  DeclarationStore,
  ErasedWhy,
  SealedDeclaration,
  Written,
} from '../declarations/declaration-store.ts';
import {
  allColumns,
  DeclarationFactsRow,
  factsColumns,
  storedDeclaration,
  valuesOf,
} from './declaration-row.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { sqliteTurns } from './sqlite-turns.ts';

const AccessRow = z.object({
  at: z.int(),
  by: z.string(),
  role: z.string(),
  did: z.enum(['saved', 'opened', 'changed', 'printed', 'linked', 'erased', 'refused']),
});
type Turn = ReturnType<typeof sqliteTurns>;

/** Declarations on a connection of their own: their transactions take several statements. */
export async function createSqliteDeclarations(connection: SqliteConnection): Promise<DeclarationStore> {
  // What is erased or replaced is overwritten on the disk, not only forgotten.
  await connection.exec('PRAGMA secure_delete=ON');
  const inTurn = sqliteTurns(connection);
  return {
    ...reading(connection),
    ...writing(connection, inTurn),
    ...keys(connection, inTurn),
    async erase(code, why, access) {
      const isErased = await inTurn(() => erase(connection, code, why, access));
      // Earlier pages lie in the log beside the file until it is cut.
      if (isErased) await connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return isErased;
    },
    close: () => connection.close(),
  };
}

function reading(
  connection: SqliteConnection,
): Pick<DeclarationStore, 'find' | 'accesses' | 'due' | 'sealedOtherwise' | 'hasAny'> {
  return {
    async find(code) {
      const [row] = await connection.all(`select ${allColumns} from declaration where code = ?`, [code]);
      return row === undefined ? undefined : storedDeclaration(row);
    },
    async accesses(code) {
      const rows = await connection.all(
        'select at, by_whom as "by", role, did from declaration_access where code_hash = ? order by id',
        [codeHash(code)],
      );
      return z.parse(z.array(AccessRow), rows);
    },
    async due(now, limit) {
      const rows = await connection.all(
        `select ${factsColumns} from declaration where until_at <= ? order by until_at limit ?`,
        [now, limit],
      );
      return z.parse(z.array(DeclarationFactsRow), rows);
    },
    async sealedOtherwise(keyId, after, limit) {
      const rows = await connection.all(
        `select ${allColumns} from declaration where key_id <> ? and code > ? order by code limit ?`,
        [keyId, after, limit],
      );
      return rows.map(storedDeclaration);
    },
    hasAny: async () => (await connection.all('select 1 from declaration limit 1')).length > 0,
  };
}

function writing(
  connection: SqliteConnection,
  inTurn: Turn,
): Pick<DeclarationStore, 'add' | 'replace' | 'link' | 'note'> {
  return {
    add: (row, access) => inTurn(() => add(connection, row, access)),
    replace: (row, access) => inTurn(() => replace(connection, row, access)),
    link: (code, ticketId, access) =>
      inTurn(async () => {
        await connection.run('update declaration set ticket_id = ? where code = ?', [ticketId, code]);
        await note(connection, code, access);
      }),
    note: (code, access) => inTurn(() => note(connection, code, access)),
  };
}

function keys(
  connection: SqliteConnection,
  inTurn: Turn,
): Pick<DeclarationStore, 'keyInUse' | 'useKey' | 'reseal'> {
  return {
    keyInUse: () => keyInUse(connection),
    useKey: (keyId) =>
      inTurn(() =>
        connection.run(
          `insert into meta values ('declaration-key', ?) on conflict do update set value = excluded.value`,
          [keyId],
        ),
      ),
    reseal: ({ code, version, keyId, nonce, sealed }, keyBefore) =>
      inTurn(async () => {
        const rows = await connection.all(
          `update declaration set key_id = ?, nonce = ?, sealed = ?
           where code = ? and version = ? and key_id = ? returning code`,
          [keyId, nonce, sealed, code, version, keyBefore],
        );
        return rows.length > 0;
      }),
  };
}

async function add(connection: SqliteConnection, row: SealedDeclaration, access: Access): Promise<Written> {
  if ((await keyInUse(connection)) !== row.keyId) return 'old-key';
  // A code is given once, also when its declaration is erased: its proof stands under it.
  const known = await connection.all(
    'select 1 from declaration where code = ? union all select 1 from declaration_erased where code_hash = ?',
    [row.code, codeHash(row.code)],
  );
  if (known.length > 0) return 'taken';
  await connection.run(
    'insert into declaration values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)',
    valuesOf(row),
  );
  await note(connection, row.code, access);
  return 'written';
}

async function replace(
  connection: SqliteConnection,
  row: SealedDeclaration,
  access: Access,
): Promise<Written> {
  if ((await keyInUse(connection)) !== row.keyId) return 'old-key';
  const { code, status, savedAt, until, version, keyId, nonce, sealed } = row;
  const rows = await connection.all(
    `update declaration set status = ?, saved_at = ?, until_at = ?, version = ?, key_id = ?, nonce = ?, sealed = ?
     where code = ? and version = ? returning code`,
    [status, savedAt, until, version, keyId, nonce, sealed, code, version - 1],
  );
  if (rows.length === 0) return 'gone';
  await note(connection, code, access);
  return 'written';
}

function note(connection: SqliteConnection, code: DeclarationCode, access: Access): Promise<void> {
  const { at, by, role, did } = access;
  return connection.run(
    'insert into declaration_access (code_hash, at, by_whom, role, did) values (?, ?, ?, ?, ?)',
    [codeHash(code), at, by, role, did],
  );
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
  return true;
}

async function keyInUse(connection: SqliteConnection): Promise<string | undefined> {
  const [row] = await connection.all(`select value from meta where key = 'declaration-key'`);
  return row === undefined ? undefined : z.parse(z.object({ value: z.string() }), row).value;
}
