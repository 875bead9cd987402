import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../hall/clock.fake.ts';
import { migrate } from '../journal/migrations.ts';
import { createSqliteAccounts } from '../journal/sqlite-accounts.ts';
import { openSqlite } from '../journal/sqlite-connection.ts';
import type { SqliteConnection } from '../journal/sqlite-connection.ts';
import type { AccountStore, StaffRole } from './account-store.ts';
import { demoDeviceToken, demoPassword } from './demo-accounts.ts';
import type { Gate } from './gate.ts';
import { createGate } from './gate.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { createSignInLimiter } from './sign-in-limiter.ts';
import { hashToken, newToken } from './tokens.ts';

const password = 'Mật khẩu của Lan';
const minute = 60_000;
const hour = 60 * minute;
let connection: SqliteConnection;
let store: AccountStore;
let clock: FakeClock;

beforeEach(async () => {
  connection = await openSqlite(':memory:');
  await migrate(connection);
  store = createSqliteAccounts(connection);
  clock = new FakeClock(Date.UTC(2026, 10, 23));
});
afterEach(() => connection.close());

const openGate = (isDemo = false): Promise<Gate> => createGate({ store, isDemo, now: () => clock.now() });

async function addAccount(username: string, role: StaffRole = 'clerk'): Promise<void> {
  await store.saveAccount({ username, role, passwordHash: await hashPassword(password) });
}

async function signIn(gate: Gate, username = 'lan', words = password): Promise<string> {
  const answer = await gate.signIn(username, words, '10.0.0.1');
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.token;
}

/** Lets a write that nobody waits for reach the store. */
async function settle(): Promise<void> {
  await store.sessions();
  await store.sessions();
}

describe('passwords', () => {
  it('AU-1 are kept as argon2id with 19 MiB and two passes, salted', async () => {
    const [one, two] = [await hashPassword(password), await hashPassword(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect([await isPassword(one, password), await isPassword(one, `${password} `)]).toEqual([true, false]);
    expect(await isPassword('no hash at all', password)).toBe(false);
  });

  it('AU-2 are the same however a keyboard composes the letters', async () => {
    const hash = await hashPassword(password.normalize('NFD'));
    expect(await isPassword(hash, password.normalize('NFC'))).toBe(true);
  });
});

describe('signing in', () => {
  it('AU-3 tells who it is; a wrong password and an unknown name get the same answer', async () => {
    await addAccount('lan', 'supervisor');
    const gate = await openGate();
    expect(gate.bySession(await signIn(gate))).toEqual({ subject: 'lan', role: 'supervisor' });
    const wrong = await gate.signIn('lan', 'something else', '10.0.0.1');
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong-password' } });
    expect(await gate.signIn('nobody', password, '10.0.0.1')).toEqual(wrong);
  });

  it('AU-4 five guesses are free, then pauses double up to a quarter of an hour, and never last', () => {
    const limiter = createSignInLimiter();
    let now = 0;
    const pauses = Array.from({ length: 12 }, () => {
      limiter.tried('lan', now);
      const pause = limiter.pauseMs('lan', now);
      now += pause;
      expect(limiter.pauseMs('lan', now)).toBe(0);
      return pause / 1_000;
    });
    expect(pauses).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
    expect(limiter.pauseMs('another', now)).toBe(0);
    limiter.succeeded('lan');
    limiter.tried('lan', now);
    expect(limiter.pauseMs('lan', now)).toBe(0);
  });

  it('AU-4 the right password is refused during a pause and forgives afterwards', async () => {
    await addAccount('lan');
    const gate = await openGate();
    for (let tries = 0; tries < 5; tries += 1) await gate.signIn('lan', 'wrong', '10.0.0.1');
    const paused = { ok: false, error: { code: 'too-many-attempts', detail: { seconds: 30 } } };
    expect(await gate.signIn('lan', password, '10.0.0.1')).toEqual(paused);
    expect((await gate.signIn('lan', password, '10.0.0.2')).ok).toBe(true);
    clock.move(30_000);
    expect((await gate.signIn('lan', password, '10.0.0.1')).ok).toBe(true);
    expect(await gate.signIn('lan', 'wrong', '10.0.0.1')).toMatchObject({
      error: { code: 'wrong-password' },
    });
  });

  it('AU-5 many guesses at once are no way round', async () => {
    await addAccount('lan');
    const gate = await openGate();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, guess) => gate.signIn('lan', `guess ${guess}`, '10.0.0.1')),
    );
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.error.code));
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(7);
  });
});

describe('a session', () => {
  it('AU-6 goes on after a restart, ends after twelve hours, and at signing out', async () => {
    await addAccount('lan');
    const gate = await openGate();
    const [first, second] = [await signIn(gate), await signIn(gate)];
    expect((await openGate()).bySession(first)).toMatchObject({ subject: 'lan' });
    await gate.signOut(first);
    for (const one of [gate, await openGate()]) {
      expect(one.bySession(first)).toBeUndefined();
      expect(one.bySession(second)).toMatchObject({ subject: 'lan' });
    }
    clock.move(12 * hour);
    expect(gate.bySession(second)).toBeDefined();
    clock.move(1);
    expect(gate.bySession(second)).toBeUndefined();
    expect([gate.bySession(undefined), gate.bySession('made up')]).toEqual([undefined, undefined]);
  });

  it('AU-7 ended by another program ends here within a minute of use, and does not come back', async () => {
    await addAccount('lan');
    const gate = await openGate();
    const token = await signIn(gate);
    clock.move(minute + 1);
    expect(gate.bySession(token)).toBeDefined();
    await settle();
    await store.removeAccount('lan');
    await store.removeSessionsOf('lan');
    clock.move(minute + 1);
    gate.bySession(token);
    await settle();
    expect(gate.bySession(token)).toBeUndefined();
    expect(await store.sessions()).toEqual([]);
  });

  it('AU-8 is kept as a hash: the token stands nowhere', async () => {
    await addAccount('lan');
    const token = await signIn(await openGate());
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(newToken());
    const sessions = await store.sessions();
    expect(sessions).toMatchObject([{ tokenHash: hashToken(token), subject: 'lan' }]);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });
});

describe('a device', () => {
  it('AU-9 is known by its token, of which only the hash is kept, and stays paired for more than a year', async () => {
    const token = newToken();
    await store.saveDevice(hashToken(token), 'kiosk-1');
    const gate = await openGate();
    const kiosk = { subject: 'kiosk-1', role: 'device' };
    expect(await gate.byDeviceToken(token)).toEqual(kiosk);
    expect(await gate.byDeviceToken('made up')).toBeUndefined();
    expect(JSON.stringify(await connection.all('select * from device_token'))).not.toContain(token);
    expect(await gate.pair('made up')).toEqual({ ok: false, error: { code: 'wrong-password' } });
    const paired = await gate.pair(token);
    if (!paired.ok) throw new Error(paired.error.code);
    clock.move(399 * 24 * hour);
    expect((await openGate()).bySession(paired.value.token)).toEqual(kiosk);
  });
});

describe('the demo', () => {
  it.each([
    ['quay1', 'clerk'],
    ['quay8', 'clerk'],
    ['giamsat', 'supervisor'],
    ['quantri', 'admin'],
  ])('AU-10 lets in %s as %s, and only the demo does', async (username, role) => {
    const demo = await openGate(true);
    expect(demo.bySession(await signIn(demo, username, demoPassword))).toEqual({ subject: username, role });
    const real = await openGate();
    expect((await real.signIn(username, demoPassword, '10.0.0.1')).ok).toBe(false);
    expect((await demo.signIn('quay9', demoPassword, '10.0.0.1')).ok).toBe(false);
  });

  it('AU-10 its device token and its sessions are worth nothing outside it', async () => {
    const demo = await openGate(true);
    const tokens = [await signIn(demo, 'quantri', demoPassword), await demo.pairDemo()];
    for (const token of tokens) expect(demo.bySession(token)).toBeDefined();
    const real = await openGate();
    for (const token of tokens) expect(real.bySession(token)).toBeUndefined();
    expect(await demo.byDeviceToken(demoDeviceToken)).toMatchObject({ role: 'device' });
    expect(await real.byDeviceToken(demoDeviceToken)).toBeUndefined();
    expect((await real.pair(demoDeviceToken)).ok).toBe(false);
  });
});
