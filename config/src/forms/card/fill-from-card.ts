import { fieldsOf } from '../fields-of.ts';
import type { CardPart, Field } from '../schema/field.ts';
import type { Form } from '../schema/form.ts';
import type { Answers, Value } from '../schema/value.ts';
import { unreachable } from '../unreachable.ts';
import { checkValue } from '../check/check-answer.ts';
import type { Card } from './parse-card.ts';
import { splitAddress } from './split-address.ts';

/** Whatever is printed on the card lies in the past on any day somebody scans it. */
const anyLaterDay = '9999-12-31';

function partOf(card: Card, part: CardPart): Value | undefined {
  const words = card.fullName.split(/\s+/);
  switch (part) {
    case 'personal-number':
      return card.personalNumber;
    case 'old-number':
      return card.oldNumber;
    case 'full-name':
      return card.fullName;
    case 'family-name':
      return words.length > 1 ? words[0] : undefined;
    case 'middle-name':
      return words.length > 2 ? words.slice(1, -1).join(' ') : undefined;
    case 'given-name':
      return words.at(-1);
    case 'birth-date':
      return card.birthDate;
    case 'sex':
      return card.sex;
    case 'address':
      return splitAddress(card.address, card.issuedOn);
    case 'issued-on':
      return card.issuedOn;
    case 'paper-kind':
      return 'cccd';
    default:
      return unreachable(part);
  }
}

function filled(field: Field, card: Card, person: string, others: Answers): Value | undefined {
  if (!('fromCard' in field) || field.fromCard?.person !== person) return undefined;
  const raw = partOf(card, field.fromCard.part);
  if (raw === undefined) return undefined;
  const outcome = checkValue(field, raw, others, anyLaterDay);
  return outcome.ok ? outcome.value : undefined;
}

/** The answers a card gives for one person of a form; a part the field would refuse is left for the citizen. */
export function fillFromCard(form: Form, person: string, card: Card): Answers {
  const answers: Record<string, Value> = {};
  for (const [path, { field }] of fieldsOf(form)) {
    const value = filled(field, card, person, answers);
    if (value !== undefined) answers[path] = value;
  }
  return answers;
}
