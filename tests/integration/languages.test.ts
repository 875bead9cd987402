import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hall } from '@motcua/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpLine } from '../../config/src/languages/made-up-pack.fake.ts';
import { writeMadeUpLanguage } from '../harness/made-up-language.ts';
import type { TestHall } from '../harness/start-hall.ts';
import { hallPath, startHall } from '../harness/start-hall.ts';
import { until } from '../harness/until.ts';

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

it('LP-3 a pack that is written anew, breaks, is mended or goes is followed while the hall runs', async () => {
  const own = mkdtempSync(join(tmpdir(), 'packs-'));
  const say = (text: string): void => writeMadeUpLanguage(own, { 'kiosk:back': madeUpLine(text) });
  say('«một»');
  const hall = await startHall({
    languages: { offer: ['zxx', 'zyy'], incomplete: true },
    settings: { packsFolder: own },
  });
  halls.push(hall);
  const back = async (): Promise<unknown> => {
    const { body } = await hall.call('GET', '/api/v1/languages/zxx');
    return (body as { lines?: Record<string, string> }).lines?.['kiosk:back']; // the contract tests look at it
  };
  const tags = async (): Promise<string[]> => (await hallOf(hall)).languages?.map(({ tag }) => tag) ?? [];
  expect(await back()).toBe('«một»');
  say('«hai»');
  await until('the new line', async () => (await back()) === '«hai»');
  writeFileSync(join(own, 'languages', 'zxx.yaml'), 'tag: [');
  // a second language that comes with the broken file tells when both have been read
  const second = { tag: 'zyy', names: { vi: 'Thử hai', en: 'Second' }, script: 'Latn' };
  const lines = { 'kiosk:back': madeUpLine('«lui»') };
  writeFileSync(join(own, 'languages', 'zyy.yaml'), JSON.stringify({ ...second, lines }));
  await until('the second language', async () => (await tags()).includes('zyy'));
  expect(await back()).toBe('«hai»');
  say('«ba»');
  await until('the mended line', async () => (await back()) === '«ba»');
  rmSync(join(own, 'languages', 'zxx.yaml'));
  await until('its end', async () => !(await tags()).includes('zxx'));
  expect(await tags()).toEqual(['zyy']);
  rmSync(own, { recursive: true });
});

it('LP-4 clips of lines that are shown are told and served as they were recorded; no other file is', async () => {
  const own = mkdtempSync(join(tmpdir(), 'packs-'));
  const clips = join(own, 'languages', 'zxx', 'clips');
  const draft = madeUpLine('«nháp»', { checkedBy: undefined, checkedOn: undefined });
  writeMadeUpLanguage(own, { 'kiosk:back': madeUpLine('«về»'), 'kiosk:proceed': draft });
  mkdirSync(clips, { recursive: true });
  const sound = Buffer.from([0xff, 0xfb, 0, 1, 2, 0x80]);
  for (const name of ['kiosk~back.mp3', 'kiosk~proceed.mp3', 'kiosk~nothing.mp3'])
    writeFileSync(join(clips, name), sound);
  const languages = { offer: ['zxx'], incomplete: true };
  const hall = await startHall({ languages, settings: { packsFolder: own } });
  halls.push(hall);
  const path = '/api/v1/languages/zxx/clips/kiosk~back.mp3';
  const { body } = await hall.call('GET', '/api/v1/languages/zxx');
  expect(body).toEqual({ tag: 'zxx', lines: { 'kiosk:back': '«về»' }, clips: { 'kiosk:back': path } });
  const reply = await fetch(hall.url + path);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(sound);
  const outside = [
    '..%2F..%2Fzxx.yaml',
    '..%2Fclips%2Fkiosk~back.mp3',
    '%2Fetc%2Fhostname',
    '..%5C..%5Czxx.yaml',
  ];
  for (const name of ['kiosk~proceed.mp3', 'kiosk~nothing.mp3', 'kiosk~back.mp3%00', ...outside])
    expect([name, (await fetch(`${hall.url}/api/v1/languages/zxx/clips/${name}`)).status]).toEqual([
      name,
      404,
    ]);
  expect((await fetch(`${hall.url}/api/v1/languages/..%2Fzxx/clips/kiosk~back.mp3`)).status).toBe(404);
  rmSync(own, { recursive: true });
});
