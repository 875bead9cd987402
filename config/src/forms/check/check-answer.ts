import { ok } from '../../result.ts';
import { isRequired } from '../filling/is-required.ts';
import { ethnicities, nationalities } from '../lists.ts';
import type { Field } from '../schema/field.ts';
import type { Answers, Value } from '../schema/value.ts';
import { unreachable } from '../unreachable.ts';
import { checkAddress } from './check-address.ts';
import { checkChoice, checkChosen, checkCommitment, checkYesNo } from './check-chosen.ts';
import { checkEmail, checkPhone } from './check-contact.ts';
import { checkDate, checkTime } from './check-date.ts';
import { checkPaperNumber, checkPersonalNumber } from './check-id-number.ts';
import { checkArea, checkMoney, checkWhole } from './check-number.ts';
import { checkRows } from './check-rows.ts';
import { checkLongText, checkName, checkText } from './check-text.ts';
import { isBlank } from './is-blank.ts';
import { type Outcome, refuse } from './outcome.ts';

const authorityRules = { maxLength: 200 };

/** What was written, normalised, whether or not the field must be answered. `others` are the other answers. */
export function checkValue(field: Field, raw: unknown, others: Answers, today: string): Outcome<Value> {
  switch (field.type) {
    case 'person-name':
      return checkName(raw, field);
    case 'text':
      return checkText(raw, field);
    case 'long-text':
      return checkLongText(raw, field);
    case 'date':
      return checkDate(raw, field, today);
    case 'time':
      return checkTime(raw);
    case 'personal-number':
      return checkPersonalNumber(raw);
    case 'id-paper':
      return checkPaperNumber(raw, field.kind === undefined ? undefined : others[field.kind]);
    case 'phone':
      return checkPhone(raw);
    case 'email':
      return checkEmail(raw);
    case 'money':
      return checkMoney(raw, field);
    case 'whole-number':
      return checkWhole(raw, field);
    case 'area':
      return checkArea(raw);
    case 'choice':
      return checkChoice(raw, field);
    case 'ethnicity':
      return checkChosen(raw, field.label, ethnicities);
    case 'nationality':
      return checkChosen(raw, field.label, nationalities);
    case 'address':
      return checkAddress(raw, field);
    case 'yes-no':
      return checkYesNo(raw, field.label);
    case 'rows':
      return checkRows(raw, field, today);
    case 'commitment':
      return checkCommitment(raw);
    case 'authority':
      return checkText(raw, { label: field.label, ...authorityRules });
    case 'printed':
      return refuse('not-understood', { label: field.label });
    default:
      return unreachable(field);
  }
}

/** What to say when a needed answer is missing. */
export function missingAnswer(field: Field): Outcome<never> {
  if (field.type === 'commitment') return refuse('needed-commitment');
  const isChosen = ['choice', 'ethnicity', 'nationality', 'yes-no'].includes(field.type);
  return refuse(isChosen ? 'needed-choice' : 'needed', { label: field.label });
}

/**
 * One box when the citizen leaves it. `raw` is whatever came from a screen or a wire; the answer is the value to
 * keep, `undefined` for a box left empty that may be empty, or words beside the field. `answers` are those that
 * apply (`declared`), because whether a field is required may depend on them.
 */
export function checkAnswer(
  field: Field,
  raw: unknown,
  answers: Answers,
  today: string,
): Outcome<Value | undefined> {
  if (!isBlank(raw)) return checkValue(field, raw, answers, today);
  const view = {
    today,
    valueOf: (path: string) => (Object.hasOwn(answers, path) ? answers[path] : undefined),
  };
  return isRequired(field, view) ? missingAnswer(field) : ok(undefined);
}
