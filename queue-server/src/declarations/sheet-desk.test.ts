import type { DeclarationCode, SheetReply } from '@motcua/contract';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeClock } from '../hall/clock.fake.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import type { Disk } from './disk.fake.ts';
import { noon, openDisk } from './disk.fake.ts';
import { createFormBook } from './form-book.ts';
import type { SheetDesk } from './sheet-desk.ts';
import { createSheetDesk } from './sheet-desk.ts';
import { smallForm } from './small-form.fake.ts';

const kiosk = { by: 'kiosk-1', role: 'device' } as const;
const minute = 60_000;
const name = 'LÒ THỊ CÁNH CHUỒN';

let disk: Disk;
let clock: FakeClock;
let desk: SheetDesk;
let code: DeclarationCode;
let sent: number;

beforeEach(async () => {
  disk = await openDisk();
  code = await disk.save(name);
  clock = new FakeClock(noon);
  const hall = {
    clock,
    state: () => ({ declarations: new Map() }),
    site: { hall: { timeZone: 'Asia/Ho_Chi_Minh' } },
  } as unknown as LiveHall; // what the desk looks at
  const forms = createFormBook(() => [smallForm]);
  desk = createSheetDesk(
    { store: disk.store, vault: disk.vault, forms, hall, onTrouble: () => undefined },
    randomBytes,
  );
  sent = 0;
});
afterEach(() => disk[Symbol.asyncDispose]());

const deeds = async (): Promise<string[]> =>
  (await disk.store.accesses(code)).map(({ did, by }) => `${did} ${by}`);

function answering(...replies: SheetReply['kind'][]): () => Promise<SheetReply> {
  return () => {
    sent += 1;
    const kind = replies.shift() ?? 'printed';
    return Promise.resolve(kind === 'failed' ? { kind, reason: 'paper-out' } : { kind });
  };
}

it('DC-31 the key opens what was saved, prints it once, and that is written down', async () => {
  const key = desk.issue(code);
  const printed = await desk.print(key, kiosk, async ({ contents }) => {
    sent += 1;
    expect(contents.answers['toi.hoTen']).toBe(name);
    return { kind: 'printed' };
  });
  expect(printed).toEqual({ ok: true, value: { kind: 'printed' } });
  expect(await desk.print(key, kiosk, answering())).toEqual(printed);
  expect(sent).toBe(1);
  expect(await deeds()).toEqual(['saved lan', 'printed kiosk-1']);
});

it('DC-31 twenty at once are one paper', async () => {
  const key = desk.issue(code);
  const all = await Promise.all(Array.from({ length: 20 }, () => desk.print(key, kiosk, answering())));
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(sent).toBe(1);
});

it('DC-31 what failed may be tried again; what nobody can tell may not', async () => {
  const key = desk.issue(code);
  const send = answering('failed', 'unknown');
  expect(await desk.print(key, kiosk, send)).toMatchObject({ value: { kind: 'failed' } });
  expect(await deeds()).toEqual(['saved lan']);
  expect(await desk.print(key, kiosk, send)).toMatchObject({ value: { kind: 'unknown' } });
  expect(await desk.print(key, kiosk, send)).toMatchObject({ value: { kind: 'unknown' } });
  expect(sent).toBe(2);
  expect(await deeds()).toEqual(['saved lan', 'printed kiosk-1']);
});

it('DC-31 a key lives ten minutes, is the same meanwhile, and a guessed one opens nothing', async () => {
  const key = desk.issue(code);
  clock.set(noon + 9 * minute);
  expect(desk.issue(code)).toBe(key);
  clock.set(noon + 18 * minute);
  expect(await desk.print(key, kiosk, answering())).toMatchObject({ ok: true });
  clock.set(noon + 20 * minute);
  expect(await desk.print(key, kiosk, answering())).toEqual({ ok: false, error: { code: 'not-found' } });
  expect(await desk.print('A'.repeat(22), kiosk, answering())).toMatchObject({ ok: false });
  expect(sent).toBe(1);
});
