import type { AskedField, Form, Value } from '@motcua/config/forms';
import { checkForm, fieldsOf, isAsked, paperApplies, viewOf } from '@motcua/config/forms';

/** One line of an open declaration. */
export type DeclarationLine = {
  path: string;
  field: AskedField;
  value: Value | undefined;
  /** What the citizen still has to say or to put right, in both languages. */
  trouble: { vi: string; en: string } | undefined;
};
export type DeclarationGroup = { id: string; title: { vi: string; en: string }; lines: DeclarationLine[] };
export type RawAnswers = Readonly<Record<string, unknown>>;

/** What applies of a declaration, group by group, with what is missing or wrong beside it. */
export function declarationGroups(form: Form, answers: RawAnswers, today: string): DeclarationGroup[] {
  const check = checkForm(form, answers, today);
  const view = viewOf(form, check.declared, today);
  const troubles = new Map([
    ...check.missing.map(({ path, fault }) => [path, fault.words] as const),
    ...check.wrong.map(({ path, fault }) => [path, fault.words] as const),
    ...check.stops.map(({ path, words }) => [path, words] as const),
  ]);
  const groups = new Map<string, DeclarationGroup>();
  for (const [path, { group, field }] of fieldsOf(form)) {
    if (!isAsked(field) || !view.applies(path)) continue;
    const known = groups.get(group.id) ?? { id: group.id, title: group.title, lines: [] };
    known.lines.push({ path, field, value: check.declared[path], trouble: troubles.get(path) });
    groups.set(group.id, known);
  }
  return [...groups.values()];
}

/** How many lines want something. */
export function troublesIn(groups: readonly DeclarationGroup[]): number {
  return groups.flatMap(({ lines }) => lines).filter(({ trouble }) => trouble !== undefined).length;
}

/** A code as it is read out: "K7M4 2QXP". */
export function spokenCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What was typed or read off a ticket, as a code; undefined: it can't be one. */
export function codeIn(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return /^[2-9A-HJ-NP-Z]{8}$/.test(code) ? code : undefined;
}

/** A paper of the procedure that this case needs, or may need. */
export function isPaperNeeded(
  form: Form,
  answers: RawAnswers,
  today: string,
  paper: { readonly case?: string | undefined },
): boolean {
  return paperApplies(form, checkForm(form, answers, today).declared, today, paper) !== false;
}
