import sqlite3 from 'sqlite3';

export type SqlValue = string | number | Buffer | null;

/** A promise face on the `sqlite3` package: one connection, prepared statements, values that it can bind and no others. */
export type SqliteConnection = {
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  all(sql: string, values?: readonly SqlValue[]): Promise<unknown[]>;
  exec(sql: string): Promise<void>;
  /** A statement prepared once, for the hot path. */
  prepare(sql: string): Promise<(values: readonly SqlValue[]) => Promise<void>>;
  close(): Promise<void>;
};

export type SqliteFailure = Error & { code?: string };

/** Opens the file, with a journal that survives a power cut (WAL, synchronous=FULL). Rejects with SqliteFailure. */
export async function openSqlite(file: string): Promise<SqliteConnection> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error === null ? resolve(opened) : reject(error)));
  });
  const connection = connect(database);
  await connection.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;' +
      'PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;',
  );
  return connection;
}

function connect(database: sqlite3.Database): SqliteConnection {
  const statements: sqlite3.Statement[] = [];
  return {
    run: (sql, values = []) =>
      settle((done) => {
        database.run(sql, values, done);
      }),
    all: (sql, values = []) =>
      new Promise((resolve, reject) => {
        database.all(sql, values, (error, rows) => (error === null ? resolve(rows) : reject(error)));
      }),
    exec: (sql) =>
      settle((done) => {
        database.exec(sql, done);
      }),
    async prepare(sql) {
      const statement = await new Promise<sqlite3.Statement>((resolve, reject) => {
        const prepared = database.prepare(sql, (error) =>
          error === null ? resolve(prepared) : reject(error),
        );
      });
      statements.push(statement);
      return (values) =>
        settle((done) => {
          statement.run(values, done);
        });
    },
    async close() {
      for (const statement of statements) await settle((done) => statement.finalize(done));
      await settle((done) => database.close(done));
    },
  };
}

function settle(act: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}
