import type { Field } from './schema/field.ts';
import type { Value } from './schema/value.ts';
import { shownText } from './shown-text.ts';

const shownAtEachEnd = 3;
/** Below this length, three letters at each end would tell most of it. */
const shortestPartlyShown = 9;

/** `011190012345` → `011******345`; anything else that is sensitive only as stars, whatever its length. */
export function maskOf(value: Value, field: Field): string {
  const text = shownText(field, value, 'vi');
  if (!field.sensitive) return text;
  const isNumber = /^[\d+]+$/.test(text) && text.length >= shortestPartlyShown;
  if (!isNumber) return '***';
  const hidden = '*'.repeat(text.length - 2 * shownAtEachEnd);
  return `${text.slice(0, shownAtEachEnd)}${hidden}${text.slice(-shownAtEachEnd)}`;
}
