import { createHash } from 'node:crypto';
import { guideSources } from './guide-sources.ts';
import type { GuideLocale } from '../src/spoken/guide-locale.ts';
import { letterPart, numberPart, signPart, tonePart } from '../src/spoken/part.ts';
import { phraseKey } from '../src/spoken/tokens.ts';
import { vietnameseNumber } from '../../display-board/announce-tools/clip-text.ts';
import { resources } from '@motcua/config/words';

/** What is said for one key, and by which voice: a Vietnamese name stays Vietnamese in an English sentence. */
export type GuideText = { readonly key: string; readonly text: string; readonly voice: GuideLocale };

/** The name of a recording: it changes with the words, so that no clip ever says yesterday's. */
export function clipHash({ text, voice }: GuideText): string {
  return createHash('sha256').update(`${voice}\n${text}`).digest('hex').slice(0, 16);
}

/** Every text a kiosk may have to say in a language, one for each key, sorted by key. */
export function guideTexts(locale: GuideLocale): GuideText[] {
  const { phrases, names } = guideSources(locale);
  const all = [
    ...particles(locale),
    ...phrases.flatMap((line) => piecesOf(line)).map((text) => ({ text, voice: locale })),
    ...names.map((text) => ({ text, voice: 'vi' as const })),
    ...wordsOf(names).map((text) => ({ text, voice: 'vi' as const })),
    // syllables: what a hall has changed, or a citizen typed, is read before it is spelled
    ...(locale === 'vi' ? wordsOf(phrases).map((text) => ({ text: text.toLowerCase(), voice: locale })) : []),
  ].map((one) => ({ ...one, key: 'key' in one ? one.key : phraseKey(one.text) }));
  const byKey = new Map<string, GuideText>();
  // a lone letter is a letter, whatever stands for a unit somewhere
  for (const one of all) if (one.key.length > 1 && !byKey.has(one.key)) byKey.set(one.key, one);
  return [...byKey.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** A line between its blanks. */
function piecesOf(line: string): string[] {
  return line
    .normalize('NFC')
    .split(/\{\{\s*\w+\s*\}\}/u)
    .map((piece) => piece.replace(/\s+/gu, ' ').replace(/^[^\p{L}\d]+|[\s“”"'(:;,–-]+$/gu, ''))
    .filter((piece) => /\p{L}/u.test(piece));
}

function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => name.normalize('NFC').match(/\p{L}[\p{L}\p{M}]+/gu) ?? []);
}

/** Letters, numbers, tones and signs. */
function particles(locale: GuideLocale): GuideText[] {
  const { letters, tones, signs, numbers } = resources[locale].guide;
  const named = (words: Record<string, string>, part: (name: string) => string): GuideText[] =>
    Object.entries(words).map(([name, text]) => ({ key: part(name), text, voice: locale }));
  const counted = Array.from({ length: 100 }, (_, value) => ({
    key: numberPart(value),
    text: numberText(value, locale),
    voice: locale,
  }));
  return [
    ...counted,
    ...named(letters, letterPart),
    ...named(tones, tonePart),
    ...named(signs, signPart),
    ...named(numbers, (word) => `number:${word}`),
  ];
}

function numberText(value: number, locale: GuideLocale): string {
  if (locale === 'en') return String(value);
  return value === 0 ? 'không' : vietnameseNumber(value);
}
