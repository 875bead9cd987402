import type { ConfigProblem, DataPath } from '../../config-problem.ts';
import { ethnicities, nationalities } from '../lists.ts';
import type { Condition } from '../schema/condition.ts';
import { lookedAt, partsOf } from '../schema/condition-parts.ts';
import type { Field, FieldType } from '../schema/field.ts';
import { meant, problemAt, type WrittenField, type WrittenForm } from './written-form.ts';

const dates: readonly FieldType[] = ['date'];
const numbers: readonly FieldType[] = ['whole-number', 'money', 'area'];

/** Which types of field a comparison makes sense for; `undefined`: any. */
function typesFor(op: Condition['op']): readonly FieldType[] | undefined {
  if (['before', 'after', 'age-below', 'days-since-more'].includes(op)) return dates;
  return op === 'more-than' || op === 'less-than' ? numbers : undefined;
}

function optionsOf(field: Field): string[] | undefined {
  if (field.type === 'choice') return field.options.map(({ code }) => code);
  if (field.type === 'ethnicity') return ethnicities.map(({ code }) => code);
  return field.type === 'nationality' ? nationalities.map(({ code }) => code) : undefined;
}

interface Compared {
  readonly value: string | number | boolean;
  readonly at: DataPath;
}

function comparedValues(condition: Condition, at: DataPath): Compared[] {
  if (condition.op === 'equals') return [{ value: condition.value, at: [...at, 'value'] }];
  if (condition.op === 'in') return condition.values.map((value, i) => ({ value, at: [...at, 'values', i] }));
  return [];
}

/** A condition that can never hold is a slip of the pen. */
function neverEqual(written: WrittenForm, field: Field, { value, at }: Compared): ConfigProblem[] {
  const options = optionsOf(field);
  if (options && !options.includes(String(value)))
    return [
      problemAt(written.source, at, `"${value}" is no option of that field`, meant(String(value), options)),
    ];
  if (field.type === 'yes-no' && typeof value !== 'boolean')
    return [problemAt(written.source, at, `The field is answered with yes or no`, 'Write true or false')];
  return [];
}

/** Names that exist, comparisons that fit, options that are there. */
export function checkCondition(
  written: WrittenForm,
  fields: readonly WrittenField[],
  condition: Condition,
  at: DataPath,
): ConfigProblem[] {
  const { source } = written;
  const known = fields.map(({ path }) => path);
  return partsOf(condition, at).flatMap((part) => {
    const types = typesFor(part.condition.op);
    return lookedAt(part.condition).flatMap(({ key, path }): ConfigProblem[] => {
      const place = [...part.at, key];
      const found = fields.find((one) => one.path === path);
      if (!found) return [problemAt(source, place, `There is no field "${path}"`, meant(path, known))];
      if (types && !types.includes(found.field.type)) {
        const message = `"${part.condition.op}" cannot look at "${path}", which is of type ${found.field.type}`;
        return [problemAt(source, place, message, `Name a field of type ${types.join(' or ')}`)];
      }
      return comparedValues(part.condition, part.at).flatMap((one) => neverEqual(written, found.field, one));
    });
  });
}
