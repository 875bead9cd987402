import type { Form } from '@motcua/config/forms';
import type { PackInUse } from '../wording/pack.ts';
import { inPack } from '../wording/pack.ts';

type Words = { vi: string; en: string };

/** A form asked in the language of a pack, as far as it has its lines; codes, rules and papers stay what they are. */
export function packedForm(form: Form, pack: PackInUse | undefined): Form {
  if (pack === undefined) return form;
  const said = (key: string, words: Words): Words => ({
    ...words,
    vi: inPack(pack, `form:${form.id}/${key}`, words.vi),
  });
  return {
    ...form,
    name: said('name', form.name),
    pages: form.pages.map((page) => ({ ...page, question: said(`page.${page.id}`, page.question) })),
    groups: form.groups.map((group) => ({
      ...group,
      title: said(`${group.id}.title`, group.title),
      fields: group.fields.map((field) => packedField(field, `${group.id}.${field.key}`, said)),
    })),
  };
}

type Field = Form['groups'][number]['fields'][number];

function packedField(field: Field, path: string, said: (key: string, words: Words) => Words): Field {
  const packed = { ...field, label: said(`${path}.label`, field.label) };
  if ('question' in packed && packed.question !== undefined)
    packed.question = said(`${path}.question`, packed.question);
  if ('help' in packed && packed.help !== undefined) packed.help = said(`${path}.help`, packed.help);
  if ('options' in packed)
    packed.options = packed.options.map((option) => ({
      ...option,
      ...said(`${path}.option.${option.code}`, { vi: option.vi, en: option.en }),
    }));
  return packed;
}
