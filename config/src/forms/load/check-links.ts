import type { ConfigProblem, DataPath } from '../../config-problem.ts';
import { nationalities } from '../lists.ts';
import type { Field, FieldType } from '../schema/field.ts';
import { checkCondition } from './check-condition.ts';
import { meant, problemAt, type WrittenField, type WrittenForm } from './written-form.ts';

interface Link {
  readonly path: string | undefined;
  readonly at: DataPath;
  readonly type: FieldType;
  /** Asked before it is looked at. */
  readonly before?: number;
}

function linksOf(written: WrittenField): Link[] {
  const { field, at, order } = written;
  const offered: Link[] =
    'defaultFrom' in field && field.defaultFrom
      ? [
          {
            path: field.defaultFrom.field,
            at: [...at, 'defaultFrom', 'field'],
            type: field.type,
            before: order,
          },
        ]
      : [];
  return [...offered, ...ownLinks(written)];
}

function ownLinks({ field, at, order }: WrittenField): Link[] {
  if (field.type === 'personal-number')
    return [
      { path: field.birth, at: [...at, 'birth'], type: 'date' },
      { path: field.sex, at: [...at, 'sex'], type: 'choice' },
    ];
  return field.type === 'id-paper'
    ? [{ path: field.kind, at: [...at, 'kind'], type: 'choice', before: order }]
    : [];
}

function feeLinks({ form }: WrittenForm): Link[] {
  return form.fees.flatMap((fee, i): Link[] => {
    const count = (key: string, path: string | undefined): Link => ({
      path,
      at: ['fees', i, key],
      type: 'whole-number',
    });
    return fee.per === 'page'
      ? [count('pages', fee.pages), count('copies', fee.copies)]
      : [count('count', fee.count)];
  });
}

function follow({ source }: WrittenForm, fields: readonly WrittenField[], link: Link): ConfigProblem[] {
  const { path, at, type, before } = link;
  if (path === undefined) return [];
  const found = fields.find((one) => one.path === path);
  const fitting = fields.filter(({ field }) => field.type === type).map((one) => one.path);
  if (!found) return [problemAt(source, at, `There is no field "${path}"`, meant(path, fitting))];
  if (found.field.type !== type)
    return [problemAt(source, at, `"${path}" is not of type ${type}`, meant(path, fitting))];
  if (before === undefined || found.order < before) return [];
  return [problemAt(source, at, `"${path}" is asked later`, 'Put that field before this one')];
}

function defaultOptions(field: Field): string[] | undefined {
  if (field.type === 'choice') return field.options.map(({ code }) => code);
  return field.type === 'nationality' ? nationalities.map(({ code }) => code) : undefined;
}

function wrongDefault({ source }: WrittenForm, { field, at }: WrittenField): ConfigProblem[] {
  const options = defaultOptions(field);
  const chosen = 'default' in field ? field.default : undefined;
  if (!options || chosen === undefined || options.includes(String(chosen))) return [];
  const message = `The default "${String(chosen)}" is no option of this field`;
  return [problemAt(source, [...at, 'default'], message, meant(String(chosen), options))];
}

/** Conditions, rules, fees and fields that name other fields name ones that exist and fit. */
export function checkLinks(written: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const { source, form } = written;
  const known = fields.map(({ path }) => path);
  const conditions = [
    ...form.groups.map(({ appliesIf }, g) => ({ condition: appliesIf, at: ['groups', g, 'appliesIf'] })),
    ...fields.flatMap(({ field, at }) =>
      'appliesIf' in field
        ? [
            { condition: field.appliesIf, at: [...at, 'appliesIf'] },
            { condition: field.requiredIf, at: [...at, 'requiredIf'] },
            { condition: field.defaultFrom?.if, at: [...at, 'defaultFrom', 'if'] },
          ]
        : [],
    ),
    ...form.rules.map((rule, i) => ({ condition: rule.if, at: ['rules', i, 'if'] })),
    ...Object.entries(form.cases).map(([name, condition]) => ({ condition, at: ['cases', name] })),
    ...form.fees.map((fee, i) => ({ condition: fee.if, at: ['fees', i, 'if'] })),
  ];
  return [
    ...conditions.flatMap(({ condition, at }) =>
      condition ? checkCondition(written, fields, condition, at) : [],
    ),
    ...form.rules.flatMap(({ at }, i) =>
      known.includes(at)
        ? []
        : [problemAt(source, ['rules', i, 'at'], `There is no field "${at}"`, meant(at, known))],
    ),
    ...[...fields.flatMap(linksOf), ...feeLinks(written)].flatMap((link) => follow(written, fields, link)),
    ...fields.flatMap((one) => wrongDefault(written, one)),
  ];
}
