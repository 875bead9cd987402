import en from '@motcua/config/locales/en/board.json';
import vi from '@motcua/config/locales/vi/board.json';
import { expect, it } from 'vitest';
import { fill } from './fill.ts';
import { clockText, dateText } from './hall-clock.ts';

const zone = 'Asia/Ho_Chi_Minh';
const morning = Date.parse('2026-11-23T07:05:00Z');

it('BD-5 tells time and date as the hall has them', () => {
  expect(clockText(morning, zone)).toBe('14:05');
  expect(dateText(morning, zone, 'vi')).toBe('Thứ Hai, 23/11/2026');
  expect(dateText(morning, zone, 'en')).toBe('Monday, 23/11/2026');
  expect(clockText(Date.parse('2026-11-22T17:00:00Z'), zone)).toBe('00:00');
});

function sentences(catalogue: Record<string, Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([page, words]) =>
      Object.entries(words).map(([key, text]) => [`${page}.${key}`, text] as const),
    ),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

it('BD-9 has the same words in both languages, with the same values', () => {
  const [vietnamese, english] = [sentences(vi), sentences(en)];
  expect([...english.keys()]).toEqual([...vietnamese.keys()]);
  for (const [key, text] of vietnamese)
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  for (const text of [...vietnamese.values(), ...english.values()]) expect(text).not.toContain('!');
});

it('BD-9 fills values into a sentence', () => {
  expect(fill(vi.board.call, { number: 'A012', counter: 3 })).toBe('Số A012 mời đến quầy 3');
});
