import { checkAnswer } from '../check/check-answer.ts';
import type { Outcome } from '../check/outcome.ts';
import { fieldsOf } from '../fields-of.ts';
import type { Form } from '../schema/form.ts';
import type { Answers, Value } from '../schema/value.ts';
import { declared, viewOf } from './in-force.ts';
import { truthOf } from './truth.ts';

/** What stands in a form before the first question: defaults, and the authority it is addressed to. */
export function startAnswers(form: Form, hall: { readonly authority: string }): Answers {
  const entries = [...fieldsOf(form)].flatMap(([path, { field }]): [string, Value][] => {
    if (field.type === 'authority') return [[path, hall.authority]];
    if (!('default' in field) || field.default === undefined) return [];
    return [[path, field.type === 'nationality' ? { code: String(field.default) } : field.default]];
  });
  return Object.fromEntries(entries);
}

/** What a page offers before it was ever answered: the answer of another field, such as the citizen's own name. */
export function offeredAnswer(form: Form, answers: Answers, path: string, today: string): Value | undefined {
  const field = fieldsOf(form).get(path)?.field;
  if (!field || Object.hasOwn(answers, path) || !('defaultFrom' in field) || !field.defaultFrom)
    return undefined;
  const view = viewOf(form, answers, today);
  const { field: from, if: condition } = field.defaultFrom;
  return condition === undefined || truthOf(condition, view) === true ? view.valueOf(from) : undefined;
}

/**
 * One answer given, changed or cleared. Every other answer stays as it was, also those that no longer apply: who
 * changes back finds them again.
 */
export function answerField(
  form: Form,
  answers: Answers,
  path: string,
  raw: unknown,
  today: string,
): Outcome<Answers> {
  const placed = fieldsOf(form).get(path);
  if (!placed) return { ok: true, value: answers };
  const outcome = checkAnswer(placed.field, raw, declared(form, answers, today), today);
  if (!outcome.ok) return outcome;
  const others = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== path));
  return { ok: true, value: outcome.value === undefined ? others : { ...others, [path]: outcome.value } };
}
