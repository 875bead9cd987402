import type { Form } from '../forms/schema/form.ts';
import type { Localised } from '../schema/text.ts';

/** A line that a pack may say in its language. */
export type SourceLine = Localised & {
  /** Without these nobody finds the way to a number. */
  readonly isCritical: boolean;
};
export type SourceLines = ReadonlyMap<string, SourceLine>;

type Words = { readonly [key: string]: string | Words };

/** The catalogues that a citizen at the kiosk reads; the first is the way to a number. */
export const citizenCatalogues = ['kiosk', 'access', 'declare', 'scan'] as const;
export type CitizenCatalogue = (typeof citizenCatalogues)[number];

type Sources = {
  readonly vi: Readonly<Record<CitizenCatalogue, object>>;
  readonly en: Readonly<Record<CitizenCatalogue, object>>;
  readonly forms: readonly Form[];
  readonly services: readonly { readonly id: string; readonly shortName: Localised }[];
};

/** Every line by its key: `kiosk:field.title`, `form:khai-sinh/tre.hoTen.label`, `service:ho-tich`. */
export function sourceLines({ vi, en, forms, services }: Sources): SourceLines {
  const lines = new Map<string, SourceLine>();
  for (const catalogue of citizenCatalogues) {
    const english = flat(en[catalogue]);
    for (const [key, text] of flat(vi[catalogue]))
      lines.set(`${catalogue}:${key}`, {
        ...{ vi: text, en: english.get(key) ?? text },
        isCritical: catalogue === 'kiosk',
      });
  }
  for (const { id, shortName } of services) lines.set(`service:${id}`, { ...shortName, isCritical: true });
  for (const form of forms)
    for (const [key, text] of formLines(form))
      lines.set(`form:${form.id}/${key}`, { ...text, isCritical: false });
  return lines;
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
