import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PhraseBook } from './cut-text.ts';
import { cutText, missingParts } from './cut-text.ts';
import type { GuideLocale } from './guide-locale.ts';
import { phraseKey } from './tokens.ts';

function book(...phrases: string[]): PhraseBook {
  const keys = phrases.map(phraseKey);
  return {
    has: (key) => key.includes(':') || keys.includes(key),
    longest: Math.max(1, ...keys.map((key) => key.split(' ').length)),
  };
}
const nothing = book();
const heard = (text: string, known = nothing, locale: GuideLocale = 'vi'): string =>
  cutText(text, known, locale)
    .map(({ key }) => key.replace(/^(number|letter):/, ''))
    .join(' | ');

test('GU-1 the longest phrase is taken, whatever its signs and capitals, and then the next', () => {
  const known = book('Chờ', 'Chờ khoảng', 'phút', 'Ông/Bà cần làm việc gì?');
  expect(heard('CHỜ KHOẢNG 10–15 phút', known)).toBe('chờ khoảng | 10 | 15 | phút');
  expect(heard('Ông, Bà cần làm việc gì', known)).toBe('ông bà cần làm việc gì');
});

test('GU-1 a rest follows a sentence, a shorter one a comma', () => {
  const known = book('một', 'hai');
  expect(cutText('Một. Hai, một hai', known, 'vi').map(({ restMs }) => restMs)).toEqual([350, 150, 0, 0]);
});

const numbers: readonly (readonly [string, GuideLocale, string])[] = [
  ['7', 'vi', '7'],
  ['105', 'vi', '1 | hundred | and | 5'],
  ['115', 'vi', '1 | hundred | 15'],
  ['115', 'en', '1 | hundred | and | 15'],
  ['1990', 'vi', '1 | thousand | 9 | hundred | 90'],
  ['500.000', 'vi', '5 | hundred | thousand'],
  ['2,000,000', 'en', '2 | million'],
  ['15/08/1990', 'vi', '15 | month | 8 | year | 1 | thousand | 9 | hundred | 90'],
  ['07:30', 'vi', '7 | hour | 30'],
  ['16:00', 'en', '16 | hour'],
  ['0912345678', 'vi', '0 | 9 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8'],
  ['011 190 746352', 'vi', '0 | 1 | 1 | 1 | 9 | 0 | 7 | 4 | 6 | 3 | 5 | 2'],
  ['A001', 'vi', 'a | 0 | 0 | 1'],
  ['K7M4 2QXP', 'vi', 'k | 7 | m | 4 | 2 | q | x | p'],
];

test.each(numbers)('GU-2 %s in %s is heard as numbers or digits', (text, locale, expected) => {
  expect(heard(text, nothing, locale)).toBe(expected);
});

test('GU-3 a word that no clip knows is spelled as people spell it', () => {
  expect(heard('Quàng')).toBe('q | u | a | n | g | tone:grave');
  expect(heard('Đỗ Ưởng')).toBe('đ | ô | tone:tilde | ư | ơ | n | g | tone:hook');
  expect(heard('m²')).toBe('m | sign:squared');
  expect(heard('@')).toBe('sign:at');
  expect(heard('.')).toBe('sign:dot');
});

const word = fc.stringMatching(/^[a-zăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọờớởỡợùúủũụừứửữự]{1,8}$/u);

test('GU-3 whatever is typed in Vietnamese letters and digits, no part of it is silent', () => {
  const known = book('chờ', 'số định danh');
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.nat().map(String)), { minLength: 1 }), (words) => {
      const text = words.join(' ');
      expect(cutText(text, known, 'vi').length).toBeGreaterThan(0);
      const letters = 'abcdefghijklmnopqrstuvwxyzăâđêôơư';
      const parts = cutText(text, known, 'vi').flatMap(({ key }) =>
        key.startsWith('letter:') ? [key.slice('letter:'.length)] : [],
      );
      expect(parts.filter((letter) => !letters.includes(letter))).toEqual([]);
      expect(missingParts(text, known, 'vi')).toEqual([]);
    }),
    { verbose: true },
  );
});

test('GU-3 what the book lacks is named', () => {
  const empty = { has: () => false, longest: 1 };
  expect(missingParts('a 1', empty, 'vi')).toEqual(['letter:a', 'number:1']);
});
