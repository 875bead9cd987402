import type { AskedField, Field } from './schema/field.ts';
import type { Form, Group } from './schema/form.ts';

export interface PlacedField {
  readonly path: string;
  readonly group: Group;
  readonly field: Field;
}

const known = new WeakMap<Form, ReadonlyMap<string, PlacedField>>();

/** Every field of a form by its path, in the order of the form. */
export function fieldsOf(form: Form): ReadonlyMap<string, PlacedField> {
  const earlier = known.get(form);
  if (earlier) return earlier;
  const placed = form.groups.flatMap((group) =>
    group.fields.map((field) => ({ path: `${group.id}.${field.key}`, group, field })),
  );
  const map = new Map(placed.map((one) => [one.path, one]));
  known.set(form, map);
  return map;
}

export function isAsked(field: Field): field is AskedField {
  return field.type !== 'authority' && field.type !== 'printed';
}
