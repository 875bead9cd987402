import type { Rejection, Result, Role } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Account, AccountStore, StoredSession } from './account-store.ts';
import { demoAccount, demoDeviceToken } from './demo-accounts.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { createSignInLimiter } from './sign-in-limiter.ts';
import { hashToken, newToken } from './tokens.ts';

/** Who asks. `subject` is a user name or a device id. */
export type Principal = { subject: string; role: Role };

/** A shift; after it everybody signs in again. */
const sessionMs = 12 * 60 * 60_000;
/** A screen stays paired: it is a thing on a wall, and its token can be taken away. */
const deviceSessionMs = 400 * 24 * 60 * 60_000;
const noteUseEveryMs = 60_000;
const demoDeviceId = 'demo-device';

export type Gate = {
  signIn: (
    username: string,
    password: string,
    address: string,
  ) => Promise<Result<{ token: string; principal: Principal }, Rejection>>;
  pair: (deviceToken: string) => Promise<Result<{ token: string; principal: Principal }, Rejection>>;
  bySession: (token: string | undefined) => Principal | undefined;
  byDeviceToken: (token: string) => Promise<Principal | undefined>;
  signOut: (token: string) => Promise<void>;
  /** A paired screen's session without showing a token; only the demo uses it. */
  pairDemo: () => Promise<string>;
};

type GateOptions = { store: AccountStore; isDemo: boolean; now: () => number };

export async function createGate({ store, isDemo, now }: GateOptions): Promise<Gate> {
  const sessions = await knownSessions(store, isDemo);
  const devices = new Map<string, string>();
  const demoHash = hashToken(demoDeviceToken);

  async function begin(principal: Principal): Promise<string> {
    const token = newToken();
    const session = { tokenHash: hashToken(token), ...principal, createdAt: now(), usedAt: now() };
    sessions.set(session.tokenHash, session);
    await store.saveSession(session);
    return token;
  }
  async function deviceOf(token: string): Promise<Principal | undefined> {
    const hash = hashToken(token);
    if (isDemo && hash === demoHash) return { subject: demoDeviceId, role: 'device' };
    const id = devices.get(hash) ?? (await store.device(hash));
    if (id === undefined) return undefined;
    devices.set(hash, id);
    return { subject: id, role: 'device' };
  }

  /** Also finds out whether somebody was signed out by another program, such as the one that removes accounts. */
  async function noteUse(session: StoredSession): Promise<void> {
    session.usedAt = now();
    if (!(await store.noteUse(session.tokenHash, session.usedAt))) sessions.delete(session.tokenHash);
  }

  return {
    signIn: passwordDoor({ store, isDemo, now }, begin),
    async pair(deviceToken) {
      const principal = await deviceOf(deviceToken);
      if (principal === undefined) return err({ code: 'wrong-password' });
      return ok({ token: await begin(principal), principal });
    },
    pairDemo: () => begin({ subject: demoDeviceId, role: 'device' }),
    byDeviceToken: deviceOf,
    bySession(token) {
      if (token === undefined) return undefined;
      const session = sessions.get(hashToken(token));
      if (session === undefined) return undefined;
      if (now() - session.createdAt > lifetime(session)) return undefined;
      if (now() - session.usedAt > noteUseEveryMs) void noteUse(session).catch(() => undefined);
      return { subject: session.subject, role: session.role };
    },
    async signOut(token) {
      sessions.delete(hashToken(token));
      await store.removeSession(hashToken(token));
    },
  };
}

/** Sessions that may go on after a start: outside the demo nothing that only the demo let in. */
async function knownSessions(store: AccountStore, isDemo: boolean): Promise<Map<string, StoredSession>> {
  const names = new Set((await store.accounts()).map(({ username }) => username));
  const sessions = (await store.sessions()).filter(
    ({ role, subject }) => isDemo || (role === 'device' ? subject !== demoDeviceId : names.has(subject)),
  );
  return new Map(sessions.map((session) => [session.tokenHash, session]));
}

/** Sign-in by name and password, slowed down for whoever guesses. */
function passwordDoor(
  { store, isDemo, now }: GateOptions,
  begin: (principal: Principal) => Promise<string>,
): Gate['signIn'] {
  const limiter = createSignInLimiter();
  // An unknown name costs as much time as a wrong password, so that names can't be told by the clock.
  let decoy: Promise<string> | undefined;
  async function findAccount(username: string): Promise<Account | undefined> {
    return (isDemo ? await demoAccount(username) : undefined) ?? store.account(username);
  }
  return async (username, password, address) => {
    const key = `${username} ${address}`;
    const pause = limiter.pauseMs(key, now());
    if (pause > 0) return err({ code: 'too-many-attempts', detail: { seconds: Math.ceil(pause / 1000) } });
    // Counted before it is checked: many guesses at once are no way round.
    limiter.tried(key, now());
    const account = await findAccount(username);
    decoy ??= hashPassword(newToken());
    const isRight = await isPassword(account?.passwordHash ?? (await decoy), password);
    if (account === undefined || !isRight) return err({ code: 'wrong-password' });
    limiter.succeeded(key);
    const principal = { subject: account.username, role: account.role };
    return ok({ token: await begin(principal), principal });
  };
}

function lifetime(session: StoredSession): number {
  return session.role === 'device' ? deviceSessionMs : sessionMs;
}
