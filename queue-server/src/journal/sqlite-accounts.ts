import { Role } from '@motcua/contract';
import * as z from 'zod/mini';
import type { AccountStore } from '../auth/account-store.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

const AccountRow = z.object({
  username: z.string(),
  role: z.enum(['clerk', 'supervisor', 'admin']),
  passwordHash: z.string(),
});
const SessionRow = z.object({
  tokenHash: z.string(),
  subject: z.string(),
  role: Role,
  createdAt: z.int(),
  usedAt: z.int(),
});
const accountColumns = 'username, role, password_hash as passwordHash';

export function createSqliteAccounts(connection: SqliteConnection): AccountStore {
  return {
    async account(username) {
      const [row] = await connection.all(`select ${accountColumns} from account where username = ?`, [
        username,
      ]);
      return row === undefined ? undefined : z.parse(AccountRow, row);
    },
    async accounts() {
      const rows = await connection.all(`select ${accountColumns} from account order by username`);
      return z.parse(z.array(AccountRow), rows);
    },
    saveAccount: ({ username, role, passwordHash }) =>
      connection.run(
        `insert into account values (?, ?, ?)
         on conflict (username) do update set role = excluded.role, password_hash = excluded.password_hash`,
        [username, role, passwordHash],
      ),
    removeAccount: (username) => connection.run('delete from account where username = ?', [username]),
    async device(tokenHash) {
      const [row] = await connection.all('select device_id as id from device_token where token_hash = ?', [
        tokenHash,
      ]);
      return row === undefined ? undefined : z.parse(z.object({ id: z.string() }), row).id;
    },
    saveDevice: (tokenHash, deviceId) =>
      connection.run('insert into device_token values (?, ?)', [tokenHash, deviceId]),
    async sessions() {
      const rows = await connection.all(
        'select token_hash as tokenHash, subject, role, created_at as createdAt, used_at as usedAt from session',
      );
      return z.parse(z.array(SessionRow), rows);
    },
    saveSession: ({ tokenHash, subject, role, createdAt, usedAt }) =>
      connection.run(
        `insert into session values (?, ?, ?, ?, ?) on conflict (token_hash) do update set used_at = excluded.used_at`,
        [tokenHash, subject, role, createdAt, usedAt],
      ),
    async noteUse(tokenHash, usedAt) {
      const rows = await connection.all(
        'update session set used_at = ? where token_hash = ? returning token_hash',
        [usedAt, tokenHash],
      );
      return rows.length > 0;
    },
    removeSession: (tokenHash) => connection.run('delete from session where token_hash = ?', [tokenHash]),
    removeSessionsOf: (subject) => connection.run('delete from session where subject = ?', [subject]),
  };
}
