import en from '@motcua/config/locales/en/kiosk.json';
import vi from '@motcua/config/locales/vi/kiosk.json';
import type { Locale } from '@motcua/contract';
import { createContext, useContext } from 'react';
import type { PackInUse } from './pack.ts';
import { noteShown } from './pack.ts';

export type Leaves<Words, Path extends string = ''> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Words[Key], `${Path}${Key}.`>;
}[keyof Words & string];
type WithoutCount<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** Every line of the catalogue by its path; `_one` and `_other` are chosen by `count`. */
export type WordKey = WithoutCount<Leaves<typeof vi>>;
type Values = Readonly<Record<string, string | number>>;
export type Say = (key: WordKey, values?: Values) => string;

/** The catalogue in one language. Both are part of the page, so a change of language waits for nothing. */
export function wordsIn(locale: Locale): Say {
  return saying<WordKey>(locale, locale === 'vi' ? vi : en);
}

/** The catalogue with the lines of a pack over the Vietnamese ones. */
export function wordsInPack(pack: PackInUse): Say {
  return saying<WordKey>('vi', vi, { pack, catalogue: 'kiosk' });
}

/** A pack over one of the catalogues. */
export type Over = { pack: PackInUse; catalogue: string };

/** A catalogue as a function that fills and counts its lines. */
export function saying<Key extends string>(
  locale: Locale,
  words: object,
  over?: Over,
): (key: Key, values?: Values) => string {
  const plural = new Intl.PluralRules(locale);
  const lines = flatten(words);
  return (key, values = {}) => {
    const { count } = values;
    const counted =
      typeof count === 'number'
        ? [`${key}_${plural.select(count)}`, `${key}_other`].find((path) => lines.has(path))
        : undefined;
    const path = counted ?? key;
    const text = fill(lines.get(path) ?? key, values);
    const own = over?.pack.lines[`${over.catalogue}:${path}`];
    if (over === undefined || own === undefined) return text;
    const shown = fill(own, values);
    noteShown(over.pack, `${over.catalogue}:${path}`, shown, text);
    return shown;
  };
}

function flatten(words: object, path = ''): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [key, value] of Object.entries<unknown>({ ...words })) {
    if (typeof value === 'string') lines.set(path + key, value);
    else if (typeof value === 'object' && value !== null) {
      flatten(value, `${path}${key}.`).forEach((line, deeper) => lines.set(deeper, line));
    }
  }
  return lines;
}

function fill(line: string, values: Values): string {
  return line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const Words = createContext<Say>(wordsIn('vi'));

export function useWords(): Say {
  return useContext(Words);
}
