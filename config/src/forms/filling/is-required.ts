import type { Field } from '../schema/field.ts';
import { truthOf, type View } from './truth.ts';

export function isRequired(field: Field, view: View): boolean {
  switch (field.type) {
    case 'authority':
    case 'commitment':
      return true;
    case 'printed':
      return false;
    default:
      return field.required || (field.requiredIf !== undefined && truthOf(field.requiredIf, view) === true);
  }
}
