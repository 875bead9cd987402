import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resources } from '@motcua/config/words';
import { parse } from 'yaml';
import type { GuideLocale } from '../src/spoken/guide-locale.ts';
import { nameWords } from '../src/declare/keys/name-words.ts';

const configFolder = fileURLToPath(new URL('../../config/', import.meta.url));
/** Folders whose files speak of what a citizen sees, and files of names. */
const spokenFolders = ['forms', 'forms/lists', 'sites'];
/** What staff and machines are told. */
const notShown = /(targets|devices)\.yaml$/;
const placeFolder = 'forms/places';

export type GuideSources = {
  readonly phrases: readonly string[];
  /** Of people and places, which are Vietnamese in every language. */
  readonly names: readonly string[];
};

/** Lines of the screens, texts of the forms and of the halls, names of people and places. */
export function guideSources(locale: GuideLocale): GuideSources {
  const { kiosk, declare, scan, access, guide } = resources[locale];
  const files = spokenFolders.flatMap((folder) => filesBelow(join(configFolder, folder))).map(readData);
  const places = filesBelow(join(configFolder, placeFolder)).map(readData);
  const { letters: _letters, tones: _tones, signs: _signs, numbers: _numbers, ...said } = guide;
  return {
    phrases: [
      ...[kiosk, declare, scan, access, said].flatMap(strings),
      ...weekdays(locale),
      ...files.flatMap((file) => localised(file, locale)),
    ],
    names: [
      ...nameWords,
      ...places.flatMap((file) => placeNames(file)),
      ...files.flatMap((file) => [...provinces(file), ...examples(file)]),
    ],
  };
}

/** As the browser writes them in a date. */
function weekdays(locale: GuideLocale): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2026, 10, 1 + day)));
}

function readData(path: string): unknown {
  return parse(readFileSync(path, 'utf8')); // JSON is YAML
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name) && !notShown.test(name))
    .map((name) => join(folder, name));
}

/** Every text under `{ vi, en }`, whatever it is for. */
function localised(data: unknown, locale: GuideLocale): string[] {
  return objects(data).flatMap((one) => {
    const text = one[locale];
    return typeof text === 'string' && typeof one['vi'] === 'string' ? [text] : [];
  });
}

function examples(data: unknown): string[] {
  return objects(data).flatMap(({ example }) =>
    typeof example === 'string' && !/\d/.test(example) ? [example] : [],
  );
}

function provinces(data: unknown): string[] {
  return objects(data).flatMap(({ provinces: all }) =>
    typeof all === 'object' && all !== null ? strings(all) : [],
  );
}

const placeKeys: readonly string[] = ['name', 'province', 'district', 'names', 'oldNames', 'from'];

/** Names of provinces and communes, today's and the old ones. */
function placeNames(data: unknown): string[] {
  return objects(data).flatMap((one) =>
    Object.entries(one).flatMap(([key, value]) => (placeKeys.includes(key) ? strings(value) : [])),
  );
}

function objects(data: unknown): Record<string, unknown>[] {
  if (Array.isArray(data)) return data.flatMap(objects);
  if (typeof data !== 'object' || data === null) return [];
  const one = { ...data } as Record<string, unknown>; // an object's own entries
  return [one, ...Object.values(one).flatMap(objects)];
}

function strings(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(strings);
}
