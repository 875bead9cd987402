import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '@motcua/config/locales/en/declare.json';
import { expect, test } from 'vitest';
import { addressLines, placeToday, switchNames } from './boxes/address-lines.ts';
import { dateLines, writeDate } from './boxes/date-lines.ts';
import { suggestLines, suggestWords } from './keys/suggest.ts';
import { checkPages } from './screens/check-lines.ts';
import { declareWordsIn } from './wording/declare-words.ts';

const t = declareWordsIn('vi');

test('DS-10 a word that begins as typed is offered, marks aside, and no more than five', () => {
  expect(suggestWords('LÒ TH', ['Thị', 'Thảo', 'Văn'])).toEqual(['THỊ', 'THẢO']);
  expect(suggestWords('', ['Thị'])).toEqual([]);
  expect(suggestLines('quai c', ['Quài Cang', 'Quài Tở', 'Tuần Giáo'])).toEqual(['Quài Cang']);
});

test('DS-11 an address has today’s names, or the old ones with a district, and says where those lie today', () => {
  const now = addressLines(undefined, 'optional', t).map(({ id }) => id);
  expect(now).toEqual(['province', 'commune', 'detail']);
  const old = switchNames({ province: 'Điện Biên', commune: 'Tuần Giáo' });
  expect(addressLines(old, 'none', t).map(({ id }) => id)).toEqual(['province', 'district', 'commune']);
  const whole = { ...old, district: 'Tuần Giáo', commune: 'Thị trấn Tuần Giáo' };
  expect(placeToday(whole)).toContain('Điện Biên');
});

test('DS-12 a date is typed in three boxes that lead on, digits only', () => {
  expect(dateLines('1990-08-15', t).map(({ text }) => text)).toEqual(['15', '08', '1990']);
  expect(writeDate({ day: '1' }, 'month', '0a8')).toEqual({ day: '1', month: '08', year: '' });
  expect(dateLines(undefined, t).map(({ isFullAt }) => isFullAt)).toEqual([2, 2, undefined]);
});

test('DS-13 the answers to check come in pages, none lost, none twice', () => {
  const lines = Array.from({ length: 30 }, (_, i) => ({
    ...{ pageId: `p${i}`, group: `g${Math.floor(i / 4)}`, question: '?' },
    cells: [{ path: `p${i}`, label: 'x', text: 'y'.repeat(i * 9), isMissing: false, remarks: [] }],
  }));
  for (const most of [4, 10, 22, Number.POSITIVE_INFINITY])
    expect(checkPages(lines, most).flat()).toEqual(lines);
  expect(checkPages(lines, Number.POSITIVE_INFINITY)).toHaveLength(1);
  expect(checkPages(lines, 10).length).toBeGreaterThan(5);
});

/** Lines whose last word is data: a refusal, a kind of paper, a way to type. */
const chosenAtRunTime = [
  /^(fetching|inviting|opening|saving)\.(title|next)$/,
  /^(cardRefused|notOpened)\.[a-z-]+$/,
  /^card\.(nam|nu)$/,
  /^sheet\.(printed|unknown|failed)$/,
  /^checklist\.(hand-in|show|database)$/,
  /^(keys\.(marks|telex|vni)|tones\.\w+|address\.\w+|phone\.(gone|away)(Next)?)$/,
];

test('DS-14 every line of the declaration is said somewhere', () => {
  const code = sources(import.meta.dirname).join('\n');
  const isSaid = (path: string): boolean =>
    code.includes(`'${path}'`) || chosenAtRunTime.some((one) => one.test(path));
  expect(paths(en).filter((path) => !isSaid(path))).toEqual([]);
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
    typeof value === 'object' && value !== null ? paths(value, `${above}${key}.`) : [`${above}${key}`],
  );
}
