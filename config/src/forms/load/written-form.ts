import type { ConfigProblem, DataPath } from '../../config-problem.ts';
import { pathText } from '../../config-problem.ts';
import type { SourceFile } from '../../source-file.ts';
import { nearestWord } from '../../nearest-word.ts';
import type { Field } from '../schema/field.ts';
import type { Form } from '../schema/form.ts';

/** A form that passed its schema, and the file it was written in. */
export interface WrittenForm {
  readonly source: SourceFile;
  readonly form: Form;
}

/** A field and where it stands, in the file and in the order of the form. */
export interface WrittenField {
  readonly path: string;
  readonly field: Field;
  readonly at: DataPath;
  readonly order: number;
}

export function writtenFields(form: Form): WrittenField[] {
  return form.groups
    .flatMap((group, g) =>
      group.fields.map((field, f) => ({
        path: `${group.id}.${field.key}`,
        field,
        at: ['groups', g, 'fields', f] as DataPath,
      })),
    )
    .map((one, order) => ({ ...one, order }));
}

export function problemAt(
  source: SourceFile,
  path: DataPath,
  message: string,
  remedy: string,
): ConfigProblem {
  return { file: source.file, ...source.placeOf(path), path: pathText(path), message, remedy };
}

/** What to do about a name that is not known. */
export function meant(typed: string, known: readonly string[]): string {
  const near = nearestWord(typed, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length > 0 ? `Use one of: ${known.join(', ')}` : 'Remove it';
}
