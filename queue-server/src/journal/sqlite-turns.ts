import type { SqliteConnection } from './sqlite-connection.ts';

export type SqliteTurns = {
  /** Statements that happen all or not at all. */
  whole: <T>(work: () => Promise<T>) => Promise<T>;
  /** Between two transactions. */
  between: <T>(work: () => Promise<T>) => Promise<T>;
};

/**
 * Transactions of several statements, one after the other. For a connection that nobody else writes on: statements of
 * others would be part of whatever transaction is open.
 */
export function sqliteTurns(connection: SqliteConnection): SqliteTurns {
  let last: Promise<unknown> = Promise.resolve();
  function between<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }
  return { between, whole: (work) => between(() => whole(connection, work)) };
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
