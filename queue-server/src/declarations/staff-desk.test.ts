import type { DeclarationCode } from '@motcua/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeClock } from '../hall/clock.fake.ts';
import type { LiveHall } from '../hall/live-hall.ts';
import type { DeskContext } from './desk-context.ts';
import type { Disk } from './disk.fake.ts';
import { noon, openDisk } from './disk.fake.ts';
import { createFormBook } from './form-book.ts';
import { smallForm } from './small-form.fake.ts';
import { createStaffDesk } from './staff-desk.ts';

const manager = { subject: 'giamsat', role: 'supervisor' } as const;
const name = 'LÒ THỊ CÁNH CHUỒN';

let disk: Disk;
let context: DeskContext;
let code: DeclarationCode;
beforeEach(async () => {
  disk = await openDisk();
  code = await disk.save(name);
  const hall = {
    clock: new FakeClock(noon),
    state: () => ({ declarations: new Map() }),
    site: { hall: { timeZone: 'Asia/Ho_Chi_Minh' } },
  } as unknown as LiveHall; // what the desk looks at when a manager prints
  const forms = createFormBook(() => [smallForm]);
  context = { store: disk.store, vault: disk.vault, forms, hall, onTrouble: () => undefined };
});
afterEach(() => disk[Symbol.asyncDispose]());

const deeds = async (): Promise<string[]> =>
  (await disk.store.accesses(code)).map(({ did, by }) => `${did} ${by}`);

it('DC-27 the paper is made of what it says, and written down only then', async () => {
  const printed = await createStaffDesk(context).print(code, manager, async ({ contents }) => ({
    said: contents.answers['toi.hoTen'],
    deedsBefore: await deeds(),
  }));
  expect(printed).toEqual({ ok: true, value: { said: name, deedsBefore: ['saved lan'] } });
  expect(await deeds()).toEqual(['saved lan', 'printed giamsat']);
});

it('DC-27 a paper that fails is not written down as printed', async () => {
  const failing = createStaffDesk(context).print(code, manager, () =>
    Promise.reject(new Error('no letters')),
  );
  await expect(failing).rejects.toThrow('no letters');
  expect(await deeds()).toEqual(['saved lan']);
});

it('DC-27 a paper is not handed out when it cannot be written down', async () => {
  const full = new Error('the disk is full');
  const store = { ...disk.store, note: () => Promise.reject(full) };
  let isMade = false;
  const printing = createStaffDesk({ ...context, store }).print(code, manager, () => {
    isMade = true;
    return Promise.resolve('paper');
  });
  await expect(printing).rejects.toBe(full);
  expect(isMade).toBe(true);
});
