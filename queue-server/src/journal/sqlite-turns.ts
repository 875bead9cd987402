import type { SqliteConnection } from './sqlite-connection.ts';

/**
 * Transactions of several statements, one after the other. For a connection that nobody else writes on: statements of
 * others would be part of whatever transaction is open.
 */
export function sqliteTurns(connection: SqliteConnection): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(() => whole(connection, work));
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function whole<T>(connection: SqliteConnection, work: () => Promise<T>): Promise<T> {
  await connection.exec('BEGIN IMMEDIATE');
  try {
    const value = await work();
    await connection.exec('COMMIT');
    return value;
  } catch (error) {
    await connection.exec('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
