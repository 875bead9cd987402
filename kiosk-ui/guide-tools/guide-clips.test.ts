import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadForms } from '@motcua/config';
import { resources } from '@motcua/config/words';
import { expect, test } from 'vitest';
import type { PhraseBook } from '../src/spoken/cut-text.ts';
import { cutText, missingParts } from '../src/spoken/cut-text.ts';
import { guideLocales } from '../src/spoken/guide-locale.ts';
import { openPack } from '../src/spoken/guide-pack.ts';
import { findLacks } from './find-lacks.ts';
import { packFolder, readIndex, readPack } from './guide-bank.ts';

const formsFolder = fileURLToPath(new URL('../../config/forms', import.meta.url));

function bookOf(locale: (typeof guideLocales)[number]): PhraseBook {
  return openPack(readIndex(locale), new Uint8Array(readPack(locale)).buffer);
}

test.each(guideLocales)('GU-12 in %s no text lacks its clip, and no clip its text', (locale) => {
  expect(findLacks(locale)).toEqual([]);
});

test('GU-13 all packs and their lists together are below 10 MB', () => {
  const sizes = readdirSync(packFolder).map((name) => statSync(join(packFolder, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000_000);
});

/** Every text of the form that a citizen may see, in one language; blanks filled with a number. */
function textsIn(data: unknown, locale: string): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = Object.entries(data).flatMap(([key, value]) =>
    key === locale && typeof value === 'string' ? [value.replace(/\{\{\w+\}\}/g, '7')] : [],
  );
  return [...own, ...Object.values(data).flatMap((one) => textsIn(one, locale))];
}

test.each(guideLocales)(
  'GU-16 every question, help, option and message of the forms is heard in %s',
  (locale) => {
    const forms = loadForms(formsFolder);
    if (!forms.ok) throw new Error(JSON.stringify(forms.error));
    const book = bookOf(locale);
    const texts = forms.value.flatMap((form) => textsIn(form, locale));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap((text) => missingParts(text, book, locale))).toEqual([]);
    expect(texts.filter((text) => cutText(text, book, locale).length === 0)).toEqual([]);
    // one clip a text: syllables and letters are for what people type
    const inPieces = texts.filter(
      (text) => /\p{L}{2}/u.test(text) && !text.includes('7') && cutText(text, book, locale).length > 1,
    );
    expect(inPieces).toEqual([]);
  },
);

test('GU-17 every line of the guide is said somewhere', () => {
  const folder = fileURLToPath(new URL('../src/spoken', import.meta.url));
  const code = readdirSync(folder)
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const { letters: _letters, tones, signs, numbers, ...lines } = resources.vi.guide;
  const names = [lines, tones, signs, numbers].flatMap((words) => Object.keys(words));
  expect(names.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});
