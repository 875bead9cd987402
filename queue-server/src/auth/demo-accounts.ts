import type { Account, StaffRole } from './account-store.ts';
import { hashPassword } from './passwords.ts';

/** The demo's door: known to everybody, so it exists only with MOTCUA_DEMO=1 and only on this machine. */
export const demoPassword = 'motcua-demo';
export const demoDeviceToken = 'motcua-demo-device';

let passwordHash: Promise<string> | undefined;

/** `quay1` … `quay8` are clerks, `giamsat` supervises, `quantri` administers. */
export async function demoAccount(username: string): Promise<Account | undefined> {
  const role = demoRole(username);
  if (role === undefined) return undefined;
  passwordHash ??= hashPassword(demoPassword);
  return { username, role, passwordHash: await passwordHash };
}

function demoRole(username: string): StaffRole | undefined {
  if (/^quay[1-8]$/.test(username)) return 'clerk';
  if (username === 'giamsat') return 'supervisor';
  return username === 'quantri' ? 'admin' : undefined;
}
