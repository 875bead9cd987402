import { fault, type Fault } from '../fault.ts';
import { numberDoubts } from '../personal-number.ts';
import type { Field } from '../schema/field.ts';
import type { Value } from '../schema/value.ts';
import type { View } from '../filling/truth.ts';

type NumberField = Extract<Field, { type: 'personal-number' }>;

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function sexOf(field: NumberField, view: View): 'nam' | 'nu' | undefined {
  if (field.sexIs !== undefined) return field.sexIs;
  const sex = field.sex === undefined ? undefined : view.valueOf(field.sex);
  return sex === 'nam' || sex === 'nu' ? sex : undefined;
}

/** What looks odd in an answer that is well written; the card may still be right, so nobody is stopped. */
export function doubtsOf(field: Field, value: Value, view: View): Fault[] {
  if (field.type === 'personal-number' && typeof value === 'string') {
    const birth = field.birth === undefined ? undefined : text(view.valueOf(field.birth));
    return numberDoubts(value, { birth, sex: sexOf(field, view) }).map((doubt) => fault(`number-${doubt}`));
  }
  const isOld = typeof value === 'object' && 'kind' in value && value.kind === 'old';
  return isOld ? [fault('old-address', { label: field.label })] : [];
}
