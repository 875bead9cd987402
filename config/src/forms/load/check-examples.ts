import type { ConfigProblem, DataPath } from '../../config-problem.ts';
import { checkValue } from '../check/check-answer.ts';
import type { Column, Field } from '../schema/field.ts';
import { problemAt, type WrittenField, type WrittenForm } from './written-form.ts';

/** What a citizen would write who does as the example does. */
function exampleCell(column: Column): unknown {
  switch (column.type) {
    case 'choice':
      return column.options[0]?.code;
    case 'yes-no':
      return true;
    default:
      return column.example;
  }
}

function exampleOf(field: Field): unknown {
  if (field.type !== 'rows') return 'example' in field ? field.example : undefined;
  const row = Object.fromEntries(field.columns.map((column) => [column.key, exampleCell(column)]));
  return Array.from({ length: Math.max(1, field.min) }, () => row);
}

/** An example that the field would refuse teaches a citizen the wrong thing. */
export function checkExamples(
  { source, form }: WrittenForm,
  fields: readonly WrittenField[],
): ConfigProblem[] {
  return fields.flatMap(({ field, at }) => {
    const example = exampleOf(field);
    if (example === undefined) return [];
    const outcome = checkValue(field, example, {}, form.validFrom);
    if (outcome.ok) return [];
    const place: DataPath = field.type === 'rows' ? [...at, 'columns'] : [...at, 'example'];
    const message = `The field refuses its own example: ${outcome.error.words.en}`;
    return [problemAt(source, place, message, 'Write one that passes, or correct the field')];
  });
}
