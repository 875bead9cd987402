import type { Localised } from '../../schema/text.ts';
import { type Fault } from '../fault.ts';
import { fieldsOf, isAsked } from '../fields-of.ts';
import { declared, type FormView, viewOf } from '../filling/in-force.ts';
import { isRequired } from '../filling/is-required.ts';
import { truthOf } from '../filling/truth.ts';
import { dependsOn } from '../schema/condition-parts.ts';
import type { Form, Rule } from '../schema/form.ts';
import type { Answers, Value } from '../schema/value.ts';
import { checkValue, missingAnswer } from './check-answer.ts';
import { doubtsOf } from './doubts-of.ts';
import { isBlank } from './is-blank.ts';

export interface FaultAt {
  readonly path: string;
  readonly fault: Fault;
}

/** A rule between answers that spoke, or a doubt about one answer (`code` of the rule or of the fault). */
export interface Remark {
  readonly path: string;
  readonly code: string;
  readonly words: Localised;
}

export interface FormCheck {
  /** Nothing missing, nothing wrong, no stop; there may be warnings. */
  readonly ok: boolean;
  readonly missing: readonly FaultAt[];
  readonly wrong: readonly FaultAt[];
  readonly stops: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** The normalised answers of the fields that apply. */
  readonly declared: Answers;
}

interface Checked {
  readonly values: Answers;
  readonly faults: ReadonlyMap<string, Fault>;
}

/** Answers are checked again whatever checked them before: they may come over a wire. */
function checkAll(form: Form, raw: Readonly<Record<string, unknown>>, today: string): Checked {
  const values: Record<string, Value> = {};
  const faults = new Map<string, Fault>();
  for (const [path, { field }] of fieldsOf(form)) {
    const answer = Object.hasOwn(raw, path) ? raw[path] : undefined;
    if (isBlank(answer)) continue;
    const outcome = checkValue(field, answer, values, today);
    if (outcome.ok) values[path] = outcome.value;
    else faults.set(path, outcome.error);
  }
  return { values, faults };
}

function missingIn(form: Form, view: FormView, faults: Checked['faults']): FaultAt[] {
  return [...fieldsOf(form)].flatMap(([path, { field }]) => {
    if (!view.applies(path) || faults.has(path) || view.valueOf(path) !== undefined) return [];
    if (!isRequired(field, view)) return [];
    const missing = missingAnswer(field);
    return missing.ok ? [] : [{ path, fault: missing.error }];
  });
}

/** Where a remark stands: at the rule's place, or at the last field it looked at that applies. */
function placeOf(form: Form, view: FormView, rule: Rule): string {
  const seen = new Set([rule.at, ...dependsOn(rule.if)]);
  return [...fieldsOf(form).keys()].findLast((path) => seen.has(path) && view.applies(path)) ?? rule.at;
}

function spoken(form: Form, view: FormView, severity: 'stop' | 'warn'): Remark[] {
  return form.rules
    .filter((rule) => rule.severity === severity && truthOf(rule.if, view) === true)
    .map((rule) => ({ path: placeOf(form, view, rule), code: rule.id, words: rule.message }));
}

function doubtful(form: Form, view: FormView): Remark[] {
  return [...fieldsOf(form)].flatMap(([path, { field }]) => {
    const value = view.valueOf(path);
    if (value === undefined || !isAsked(field)) return [];
    return doubtsOf(field, value, view).map(({ code, words }) => ({ path, code, words }));
  });
}

/** The whole declaration, before it is confirmed and again when it arrives. */
export function checkForm(form: Form, raw: Readonly<Record<string, unknown>>, today: string): FormCheck {
  const { values, faults } = checkAll(form, raw, today);
  const view = viewOf(form, values, today);
  const wrong = [...faults].flatMap(([path, one]) => (view.applies(path) ? [{ path, fault: one }] : []));
  const missing = missingIn(form, view, faults);
  const stops = spoken(form, view, 'stop');
  return {
    ok: missing.length + wrong.length + stops.length === 0,
    missing,
    wrong,
    stops,
    warnings: [...spoken(form, view, 'warn'), ...doubtful(form, view)],
    declared: declared(form, values, today),
  };
}
