import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigProblem, Result } from '@motcua/config';
import { formatProblems, loadForms, loadSite } from '@motcua/config';
import { resources } from '@motcua/config/words';
import type { GuideLocale } from '../src/spoken/guide-locale.ts';
import { nameWords } from '../src/declare/keys/name-words.ts';

const configFolder = fileURLToPath(new URL('../../config/', import.meta.url));
const formsFolder = join(configFolder, 'forms');
const sitesFolder = join(configFolder, 'sites');

export type GuideSources = {
  readonly phrases: readonly string[];
  /** Of people and places, which are Vietnamese in every language. */
  readonly names: readonly string[];
};

/** Lines of the screens, texts of the forms and of the halls, names of people and places. */
export function guideSources(locale: GuideLocale): GuideSources {
  const { kiosk, declare, scan, access, guide } = resources[locale];
  const { letters: _letters, tones: _tones, signs: _signs, numbers: _numbers, ...said } = guide;
  const forms = loaded(loadForms(formsFolder));
  const lists = jsonIn(join(formsFolder, 'lists'));
  const words = [...jsonIn(formsFolder), ...lists];
  return {
    phrases: [
      ...[kiosk, declare, scan, access, said].flatMap(strings),
      ...weekdays(locale),
      ...[forms, words, readdirSync(sitesFolder).map(shownOf)].flatMap((data) => localised(data, locale)),
    ],
    names: [
      ...nameWords,
      ...jsonIn(join(formsFolder, 'places')).flatMap(placeNames),
      ...[...forms, ...lists].flatMap((data) => [...provinces(data), ...examples(data)]),
    ],
  };
}

/** What a hall shows at its kiosks; its targets are for staff alone. */
function shownOf(site: string): unknown {
  const { targets: _targets, keypadProfiles: _keypads, ...shown } = loaded(loadSite(join(sitesFolder, site)));
  return shown;
}

function loaded<Value>(result: Result<Value, ConfigProblem[]>): Value {
  if (!result.ok) throw new Error(formatProblems(result.error));
  return result.value;
}

function jsonIn(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** As the browser writes them in a date. */
function weekdays(locale: GuideLocale): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2026, 10, 1 + day)));
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
