import type { Form } from '../forms/schema/form.ts';
import type { Localised } from '../schema/text.ts';
import { isCriticalLine } from './critical-lines.ts';

/** A line that a pack may say in its language. */
export type SourceLine = Localised & {
  /** Without these nobody finds the way to a number. */
  readonly isCritical: boolean;
  /** What it is about where the key does not say so: the name of the form. */
  readonly about?: Localised;
};
export type SourceLines = ReadonlyMap<string, SourceLine>;

type Words = { readonly [key: string]: string | Words };

/** The catalogues that a citizen at the kiosk reads. */
export const citizenCatalogues = ['kiosk', 'access', 'declare', 'scan'] as const;
export type CitizenCatalogue = (typeof citizenCatalogues)[number];

type Sources = {
  readonly vi: Readonly<Record<CitizenCatalogue, object>>;
  readonly en: Readonly<Record<CitizenCatalogue, object>>;
  readonly forms: readonly Form[];
  readonly services: readonly { readonly id: string; readonly shortName: Localised }[];
  readonly priorityReasons: readonly { readonly id: string; readonly label: Localised }[];
  readonly procedures: readonly {
    readonly id: string;
    readonly code?: string | undefined;
    readonly name: Localised;
  }[];
};

/** Every line by its key: `kiosk:field.title`, `form:khai-sinh/tre.hoTen.label`, `service:ho-tich`, `reason:elderly`. */
export function sourceLines(sources: Sources): SourceLines {
  const named = [...wordLines(sources), ...hallLines(sources)];
  const lines = new Map<string, SourceLine>(
    named.map(([key, text]) => [key, { ...text, isCritical: isCriticalLine(key) }]),
  );
  for (const form of sources.forms)
    for (const [key, text] of formLines(form))
      lines.set(`form:${form.id}/${key}`, { ...text, isCritical: false, about: form.name });
  return lines;
}

function wordLines({ vi, en }: Sources): [string, Localised][] {
  return citizenCatalogues.flatMap((catalogue) => {
    const [vietnamese, english] = [flat(vi[catalogue]), flat(en[catalogue])];
    return [...vietnamese]
      .filter(([key]) => !isOtherNumber(key, vietnamese))
      .map(([key, text]): [string, Localised] => [
        `${catalogue}:${key}`,
        { vi: text, en: english.get(key) ?? text },
      ]);
  });
}

/** A pack is counted as Vietnamese is, which has one form for all numbers: nobody would ever see the other. */
function isOtherNumber(key: string, lines: ReadonlyMap<string, string>): boolean {
  return key.endsWith('_one') && lines.has(key.replace(/_one$/, '_other'));
}

function hallLines({ services, priorityReasons, procedures }: Sources): [string, Localised][] {
  return [
    ...services.map(({ id, shortName }): [string, Localised] => [`service:${id}`, shortName]),
    ...priorityReasons.map(({ id, label }): [string, Localised] => [`reason:${id}`, label]),
    ...procedures.map(({ id, code, name }): [string, Localised] => [`procedure:${code ?? id}`, name]),
  ];
}

function* formLines({ name, groups, pages }: Form): Generator<[string, Localised]> {
  yield ['name', name];
  for (const { id, question } of pages) yield [`page.${id}`, question];
  for (const group of groups) {
    yield [`${group.id}.title`, group.title];
    for (const field of group.fields) {
      const path = `${group.id}.${field.key}`;
      yield [`${path}.label`, field.label];
      if ('question' in field && field.question !== undefined) yield [`${path}.question`, field.question];
      if ('help' in field && field.help !== undefined) yield [`${path}.help`, field.help];
      if ('options' in field)
        for (const { code, vi, en } of field.options) yield [`${path}.option.${code}`, { vi, en }];
    }
  }
}

function flat(words: object, path = ''): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [key, value] of Object.entries(words as Words)) {
    if (typeof value === 'string') lines.set(path + key, value);
    else for (const [deeper, text] of flat(value, `${path}${key}.`)) lines.set(deeper, text);
  }
  return lines;
}
