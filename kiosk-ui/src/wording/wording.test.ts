import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '@motcua/config/locales/en/kiosk.json';
import accessEn from '@motcua/config/locales/en/access.json';
import scanEn from '@motcua/config/locales/en/scan.json';
import { clockText, dateText, isSameDay } from './hall-clock.ts';
import { wordsIn } from './words.ts';

const zone = 'Asia/Ho_Chi_Minh';
const atMs = Date.parse('2026-11-23T17:30:00Z');

test('KI-80 lines are filled and counted in both languages', () => {
  expect(wordsIn('vi')('confirm.ahead', { count: 1 })).toBe('1 người đang chờ trước');
  expect(wordsIn('en')('confirm.ahead', { count: 1 })).toBe('1 person ahead of you');
  expect(wordsIn('en')('confirm.ahead', { count: 3 })).toBe('3 people ahead of you');
  expect(wordsIn('vi')('confirm.wait', { from: 10, to: 15 })).toBe('Chờ khoảng 10–15 phút');
});

test('KI-81 times are the hall’s: 00:30 of the next day, with the weekday', () => {
  expect(clockText(atMs, zone)).toBe('00:30');
  expect(dateText(atMs, zone, 'vi')).toBe('Thứ Ba, 24/11/2026');
  expect(dateText(atMs, zone, 'en')).toBe('Tuesday, 24/11/2026');
  expect(isSameDay(atMs, atMs - 3_600_000, zone)).toBe(false);
});

/** Lines whose last word is data: a kind of paper, a reason, a printer's state. */
const chosenAtRunTime = [
  /^locale\.|^trouble\.|^noPaper\./,
  /^text-(normal|large|largest)$/,
  /^(lowReach|simple|spoken)(Next)?$/,
  /^staff\./,
  /^papers\.(hand-in|show|database)$/,
  /^closed\.(lunch|day-off|holiday)$/,
  /^pairing\.(wrong-token|unreachable)$/,
  /^ticketFound\.(called|serving|parked|served|no-show|cancelled|expired)(Next)?$/,
  /^scanRefused\.(not-a-ticket|no-scanner|unknown-ticket|unreachable)(Next)?$/,
];

test('KI-82 every line of the catalogue is said somewhere', () => {
  const code = sources(join(import.meta.dirname, '..')).join('\n');
  const isSaid = (path: string) =>
    code.includes(`'${path.replace(/_(one|other)$/, '')}'`) || chosenAtRunTime.some((one) => one.test(path));
  expect([...paths(en), ...paths(scanEn), ...paths(accessEn)].filter((path) => !isSaid(path))).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

function paths(words: object, above = ''): string[] {
  return Object.entries<unknown>({ ...words }).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? paths(value, `${above}${key}.`) : [above + key],
  );
}
