import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { locales, resources } from './words.ts';

type Words = Record<string, unknown>;

function flat(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value as Words, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );
}

const namespaces = [
  'kiosk',
  'board',
  'console',
  'ticket',
  'declare',
  'official',
  'scan',
  'access',
  'guide',
  'speakers',
] as const;
const all = namespaces.flatMap((namespace) => locales.map((locale) => ({ namespace, locale })));
const sentences = (text: string) => text.split(/(?<=[.?…])\s+/u);
const slots = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

describe.each(namespaces)('the words of %s', (namespace) => {
  const vi = flat(resources.vi[namespace]);
  const en = flat(resources.en[namespace]);

  test('CF-30 every language has the same keys', () => {
    expect(en.map(([key]) => key).sort()).toEqual(vi.map(([key]) => key).sort());
  });

  test('CF-31 a line has the same blanks to fill in every language', () => {
    const english = new Map(en);
    expect(vi.map(([key, text]) => [key, slots(text)])).toEqual(
      vi.map(([key]) => [key, slots(english.get(key) ?? '')]),
    );
  });
});

describe.each(all)('the words of $namespace in $locale', ({ namespace, locale }) => {
  const words = flat(resources[locale][namespace]);

  test('CF-32 no line is empty, and letters are composed', () => {
    expect(words.filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
  });

  test('CF-33 nothing is exclaimed, and no sentence is longer than 20 words', () => {
    expect(words.filter(([, text]) => /[!！]/.test(text))).toEqual([]);
    const long = words.filter(([, text]) =>
      sentences(text).some((one) => one.trim().split(/\s+/).length > 20),
    );
    expect(long).toEqual([]);
  });

  test('CF-34 "vui lòng" stands in at most a fifth of the sentences', () => {
    const spoken = words.flatMap(([, text]) => sentences(text));
    const pleading = spoken.filter((one) => /vui lòng/i.test(one));
    expect(pleading.length).toBeLessThanOrEqual(spoken.length / 5);
  });
});

test('CF-10 text folds to what people type without tone marks', () => {
  expect(foldText('  Đăng ký  KHAI SINH ')).toBe('dang ky khai sinh');
  expect(foldText('Ẫ Ộ Ữ đ')).toBe('a o u d');
  expect(foldText('ệ'.normalize('NFD'))).toBe('e');
});
