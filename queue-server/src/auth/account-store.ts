import type { Role } from '@motcua/contract';

export type StaffRole = Extract<Role, 'clerk' | 'supervisor' | 'admin'>;
export type Account = { username: string; role: StaffRole; passwordHash: string };
export type StoredSession = {
  tokenHash: string;
  subject: string;
  role: Role;
  createdAt: number;
  usedAt: number;
};

/** Accounts, device tokens and sessions on disk; tokens only as hashes. */
export interface AccountStore {
  account(username: string): Promise<Account | undefined>;
  accounts(): Promise<Account[]>;
  saveAccount(account: Account): Promise<void>;
  removeAccount(username: string): Promise<void>;
  device(tokenHash: string): Promise<string | undefined>;
  saveDevice(tokenHash: string, deviceId: string): Promise<void>;
  sessions(): Promise<StoredSession[]>;
  saveSession(session: StoredSession): Promise<void>;
  /** Writes down the last use; false if the session was ended meanwhile, also by another program. */
  noteUse(tokenHash: string, usedAt: number): Promise<boolean>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(subject: string): Promise<void>;
}
