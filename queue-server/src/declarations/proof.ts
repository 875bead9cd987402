import { timingSafeEqual } from 'node:crypto';
import type { Form } from '@motcua/config/forms';
import { fieldsOf } from '@motcua/config/forms';
import type { DeclarationAnswers } from '@motcua/contract';

const digitsAsked = 4;
const provingTypes: readonly string[] = ['personal-number', 'id-paper', 'phone'];

/** The last four digits of every number of a person or telephone that a declaration names. */
export function provingDigits(form: Form, answers: DeclarationAnswers): string[] {
  return [...fieldsOf(form)].flatMap(([path, { field }]) => {
    const answer = answers[path];
    if (provingTypes.includes(field.type)) return lastDigits(answer);
    if (field.type !== 'rows' || !Array.isArray(answer)) return [];
    const keys = field.columns.filter(({ type }) => provingTypes.includes(type)).map(({ key }) => key);
    return answer.flatMap((row: unknown) => keys.flatMap((key) => lastDigits(cellOf(row, key))));
  });
}

/** Takes the same time for every four digits: all are compared, whichever fits. */
export function isProof(lastFour: string, known: readonly string[]): boolean {
  const given = Buffer.from(lastFour.padEnd(digitsAsked).slice(0, digitsAsked));
  let fits = false;
  for (const digits of known) fits = timingSafeEqual(Buffer.from(digits), given) || fits;
  return fits;
}

function lastDigits(answer: unknown): string[] {
  if (typeof answer !== 'string') return [];
  const digits = answer.replace(/\D/g, '');
  return digits.length < digitsAsked ? [] : [digits.slice(-digitsAsked)];
}

function cellOf(row: unknown, key: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : undefined; // any object has keys
}
