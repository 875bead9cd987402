import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hall } from '@motcua/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpLine } from '../../config/src/languages/made-up-pack.fake.ts';
import { writeMadeUpLanguage } from '../harness/made-up-language.ts';
import type { TestHall } from '../harness/start-hall.ts';
import { hallPath, startHall } from '../harness/start-hall.ts';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
const halls: TestHall[] = [];
const start = async (languages: { offer: string[]; incomplete: boolean }): Promise<TestHall> => {
  const hall = await startHall({ languages, settings: { packsFolder: folder } });
  halls.push(hall);
  return hall;
};
const hallOf = async (hall: TestHall): Promise<Hall> => (await hall.call('GET', hallPath)).body as Hall; // the contract tests look at it

beforeAll(() =>
  writeMadeUpLanguage(folder, {
    'kiosk:back': madeUpLine('«về»'),
    'kiosk:proceed': madeUpLine('«nháp»', { checkedBy: undefined, checkedOn: undefined }),
    'kiosk:head.step': madeUpLine('«không chỗ trống»'),
  }),
);
afterAll(async () => {
  for (const hall of halls) await hall[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

it('LP-1 a hall that wants what there is offers the language, with what two speakers answer for and no more', async () => {
  const hall = await start({ offer: ['zxx', 'tai'], incomplete: true });
  const names = { vi: 'Tiếng thử', en: 'Test language' };
  expect((await hallOf(hall)).languages).toEqual([{ tag: 'zxx', names, own: '«Thử»' }]);
  const { status, body } = await hall.call('GET', '/api/v1/languages/zxx');
  expect([status, body]).toEqual([200, { tag: 'zxx', lines: { 'kiosk:back': '«về»' } }]);
  expect((await hall.call('GET', '/api/v1/languages/tai')).status).toBe(404);
});

it('LP-2 without that it waits until the way to a number is whole; a hall that offers none has none', async () => {
  for (const languages of [
    { offer: ['zxx'], incomplete: false },
    { offer: [], incomplete: true },
  ]) {
    const hall = await start(languages);
    expect((await hallOf(hall)).languages).toBeUndefined();
    expect((await hall.call('GET', '/api/v1/languages/zxx')).status).toBe(404);
  }
});
