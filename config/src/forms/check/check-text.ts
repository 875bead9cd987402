import { ok } from '../../result.ts';
import type { Localised } from '../../schema/text.ts';
import { err } from '../../result.ts';
import { cleanLine, cleanParagraphs, letterCount } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

interface Limited {
  readonly label: Localised;
  readonly maxLength: number;
}

function limited(text: string, { label, maxLength }: Limited): Outcome<string> {
  return letterCount(text) > maxLength ? refuse('too-long', { label, max: maxLength }) : ok(text);
}

/** Letters of any language of Vietnam; hyphen, apostrophe and dot occur in names of the highlands. */
const nameLetters = /^\p{L}[\p{L}\p{M}]*(?:[ '’.-]+[\p{L}\p{M}]+)*\.?$/u;

/** Names are kept in capitals where the form prints them so. */
export function checkName(raw: unknown, field: Limited & { readonly upperCase: boolean }): Outcome<string> {
  const text = cleanLine(raw);
  if (text === undefined) return refuse('not-understood', { label: field.label });
  const name = field.upperCase ? text.toLocaleUpperCase('vi').normalize('NFC') : text;
  return nameLetters.test(name) ? limited(name, field) : refuse('name-letters');
}

interface Patterned extends Limited {
  readonly prefix?: string | undefined;
  readonly pattern?: string | undefined;
  readonly patternHint?: Localised | undefined;
}

function prefixed(text: string, prefix: string | undefined): string {
  if (prefix === undefined) return text;
  const isThere = text.toLocaleLowerCase('vi').startsWith(`${prefix} `.toLocaleLowerCase('vi'));
  return `${prefix} ${isThere ? text.slice(prefix.length + 1) : text}`;
}

export function checkText(raw: unknown, field: Patterned): Outcome<string> {
  const written = cleanLine(raw);
  if (written === undefined) return refuse('not-understood', { label: field.label });
  const { pattern, patternHint } = field;
  const text = prefixed(written, field.prefix);
  if (pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text)) return limited(text, field);
  return patternHint
    ? err({ code: 'pattern', words: patternHint })
    : refuse('pattern', { label: field.label });
}

export function checkLongText(raw: unknown, field: Limited): Outcome<string> {
  const text = cleanParagraphs(raw);
  return text === undefined ? refuse('not-understood', { label: field.label }) : limited(text, field);
}
