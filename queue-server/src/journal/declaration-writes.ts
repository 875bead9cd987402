import type { DeclarationCode } from '@motcua/contract';
import { codeHash } from '../declarations/declaration-code.ts';
import type { Access, SealedDeclaration, Written } from '../declarations/declaration-store.ts';
import { valuesOf } from './declaration-row.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

// Each is called inside a transaction: what it read is still so when it writes.

export async function add(
  connection: SqliteConnection,
  row: SealedDeclaration,
  access: Access,
  request: string | undefined,
): Promise<Written> {
  if (await isRepeated(connection, request)) return 'repeated';
  if (!(await isInUse(connection, row.keyId))) return 'old-key';
  // A code is given once, also when its declaration is erased: its proof stands under it.
  const known = await connection.all(
    'select 1 from declaration where code = ? union all select 1 from declaration_erased where code_hash = ?',
    [row.code, codeHash(row.code)],
  );
  if (known.length > 0) return 'taken';
  await connection.run(
    `insert into declaration
       (code, form_id, valid_from, locale, status, saved_at, until_at, version, key_id, nonce, sealed)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    valuesOf(row),
  );
  await remember(connection, row, request);
  await note(connection, row.code, access);
  return 'written';
}

export async function replace(
  connection: SqliteConnection,
  row: SealedDeclaration,
  access: Access,
  request: string | undefined,
): Promise<Written> {
  if (await isRepeated(connection, request)) return 'repeated';
  if (!(await isInUse(connection, row.keyId))) return 'old-key';
  const { code, status, savedAt, until, version, keyId, nonce, sealed } = row;
  const rows = await connection.all(
    `update declaration set status = ?, saved_at = ?, until_at = ?, version = ?, key_id = ?, nonce = ?, sealed = ?
     where code = ? and version = ? returning code`,
    [status, savedAt, until, version, keyId, nonce, sealed, code, version - 1],
  );
  if (rows.length === 0) return 'gone';
  await remember(connection, row, request);
  await note(connection, code, access);
  return 'written';
}

export function note(connection: SqliteConnection, code: DeclarationCode, access: Access): Promise<void> {
  const { at, by, role, did } = access;
  return connection.run(
    'insert into declaration_access (code_hash, at, by_whom, role, did) values (?, ?, ?, ?, ?)',
    [codeHash(code), at, by, role, did],
  );
}

async function isRepeated(connection: SqliteConnection, request: string | undefined): Promise<boolean> {
  if (request === undefined) return false;
  const rows = await connection.all('select 1 from declaration_request where key_hash = ?', [request]);
  return rows.length > 0;
}

async function remember(
  connection: SqliteConnection,
  { code, version }: SealedDeclaration,
  request: string | undefined,
): Promise<void> {
  if (request === undefined) return;
  await connection.run('insert into declaration_request values (?, ?, ?)', [request, code, version]);
}

async function isInUse(connection: SqliteConnection, keyId: string): Promise<boolean> {
  const used = `select 1 from meta where key = 'declaration-key' and value = ?`;
  return (await connection.all(used, [keyId])).length > 0;
}
