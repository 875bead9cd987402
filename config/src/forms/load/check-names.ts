import type { ConfigProblem, DataPath } from '../../config-problem.ts';
import type { Form } from '../schema/form.ts';
import { meant, problemAt, type WrittenField, type WrittenForm } from './written-form.ts';

interface Named {
  readonly name: string;
  readonly at: DataPath;
}

function twice({ source }: WrittenForm, what: string, entries: readonly Named[]): ConfigProblem[] {
  return entries.flatMap(({ name, at }, i) => {
    const first = entries.findIndex((one) => one.name === name);
    if (first === i) return [];
    const { line } = source.placeOf(entries[first]?.at ?? []);
    const message = `The ${what} "${name}" is used twice, first in line ${line}`;
    return [problemAt(source, at, message, `Give this one its own ${what}`)];
  });
}

function listed<T extends { readonly id: string }>(list: string, items: readonly T[]): Named[] {
  return items.map(({ id }, i) => ({ name: id, at: [list, i, 'id'] }));
}

function keysInFields(fields: readonly WrittenField[]): Named[][] {
  return fields.flatMap(({ field, at }) => {
    if (field.type === 'choice')
      return [field.options.map(({ code }, i) => ({ name: code, at: [...at, 'options', i, 'code'] }))];
    if (field.type !== 'rows') return [];
    const columns = field.columns.map(({ key }, i) => ({ name: key, at: [...at, 'columns', i, 'key'] }));
    const options = field.columns.flatMap((column, i) =>
      column.type === 'choice'
        ? [
            column.options.map(({ code }, o) => ({
              name: code,
              at: [...at, 'columns', i, 'options', o, 'code'],
            })),
          ]
        : [],
    );
    return [columns, ...options];
  });
}

/** A name for each thing, and one thing for each name. */
export function checkNames(written: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const { form } = written;
  return [
    ...twice(written, 'group id', listed('groups', form.groups)),
    ...twice(
      written,
      'field key',
      fields.map(({ path, at }) => ({ name: path, at: [...at, 'key'] })),
    ),
    ...twice(written, 'rule id', listed('rules', form.rules)),
    ...twice(written, 'person', listed('persons', form.persons)),
    ...twice(written, 'page id', listed('pages', form.pages)),
    ...keysInFields(fields).flatMap((entries) => twice(written, 'key or code', entries)),
  ];
}

/** A field is asked with a question of its own or on a page that has one. */
function withoutQuestion({ source, form }: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const pages = form.pages.map(({ id }) => id);
  return fields.flatMap(({ field, at }) => {
    if (field.type === 'authority' || field.type === 'printed') return [];
    if (field.page !== undefined)
      return pages.includes(field.page)
        ? []
        : [problemAt(source, [...at, 'page'], `There is no page "${field.page}"`, meant(field.page, pages))];
    if (field.question !== undefined) return [];
    const message = `Nobody knows how to ask for "${field.key}"`;
    return [problemAt(source, at, message, 'Add a line "question: …" or name a page')];
  });
}

/** Fields of one page follow each other, or one would jump back to see the rest. */
function tornPages({ source, form }: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const pageOf = ({ path, field }: WrittenField) =>
    'page' in field && field.page !== undefined ? `${path.split('.')[0]}/${field.page}` : undefined;
  const torn = fields.filter((one, i) => {
    const page = pageOf(one);
    const earlier = fields.slice(0, i);
    const isFirst = !earlier.some((other) => pageOf(other) === page);
    const before = earlier.at(-1);
    return page !== undefined && !isFirst && (before === undefined || pageOf(before) !== page);
  });
  const unused = form.pages.flatMap(({ id }, i) =>
    fields.some(({ field }) => 'page' in field && field.page === id)
      ? []
      : [
          problemAt(
            source,
            ['pages', i, 'id'],
            `No field is on page "${id}"`,
            'Remove it, or name it in a field',
          ),
        ],
  );
  return [
    ...unused,
    ...torn.map(({ at, path }) =>
      problemAt(source, at, `"${path}" is torn off its page`, 'Put the fields of a page one after another'),
    ),
  ];
}

function strangers({ source, form }: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const persons = form.persons.map(({ id }) => id);
  return fields.flatMap(({ field, at }) => {
    if (!('fromCard' in field) || !field.fromCard || persons.includes(field.fromCard.person)) return [];
    const { person } = field.fromCard;
    const place = [...at, 'fromCard', 'person'];
    return [problemAt(source, place, `There is no person "${person}" in this form`, meant(person, persons))];
  });
}

export function checkPagesAndPersons(written: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  return [...withoutQuestion(written, fields), ...tornPages(written, fields), ...strangers(written, fields)];
}

function overlap(one: Form, other: Form): boolean {
  const forever = '9999-12-31';
  return one.validFrom <= (other.validTo ?? forever) && other.validFrom <= (one.validTo ?? forever);
}

/** On any day there is one version of a form, and one form of a letter. */
export function checkVersions(all: readonly WrittenForm[]): ConfigProblem[] {
  const backwards = all.flatMap(({ source, form }) =>
    form.validTo !== undefined && form.validTo < form.validFrom
      ? [problemAt(source, ['validTo'], 'The form ends before it begins', 'Correct validFrom or validTo')]
      : [],
  );
  const clashes = all.flatMap(({ source, form }, i) =>
    all.slice(0, i).flatMap((earlier): ConfigProblem[] => {
      if (!overlap(earlier.form, form)) return [];
      const where = `${earlier.source.file} has it on the same days`;
      if (earlier.form.id === form.id)
        return [
          problemAt(
            source,
            ['validFrom'],
            `Two versions of "${form.id}" overlap: ${where}`,
            'End the earlier one with validTo',
          ),
        ];
      return earlier.form.letter === form.letter
        ? [
            problemAt(
              source,
              ['letter'],
              `The letter "${form.letter}" is used twice: ${where}`,
              'Choose another letter',
            ),
          ]
        : [];
    }),
  );
  return [...backwards, ...clashes];
}
