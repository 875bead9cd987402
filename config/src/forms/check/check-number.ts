import { ok } from '../../result.ts';
import type { Localised } from '../../schema/text.ts';
import { cleanLine } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

const thousandsApart = /^\d{1,3}(?:([. ,])\d{3})(?:\1\d{3})*$/;
const largest = 999_999_999_999_999;

function wholeOf(text: string): number | undefined {
  if (!/^\d{1,16}$/.test(text) && !thousandsApart.test(text)) return undefined;
  const amount = Number(text.replace(/\D/g, ''));
  return amount <= largest ? amount : undefined;
}

/** Đồng: `50000000`, `50.000.000`, `50.000.000 đồng`. */
export function checkMoney(
  raw: unknown,
  field: { readonly label: Localised; readonly min: number },
): Outcome<number> {
  const amount = wholeOf((cleanLine(raw) ?? '').replace(/\s*(đồng|đ|vnd|vnđ)$/iu, ''));
  if (amount === undefined) return refuse('money');
  return amount < field.min ? refuse('too-small', { label: field.label, min: field.min }) : ok(amount);
}

interface Bounded {
  readonly label: Localised;
  readonly min: number;
  readonly max: number;
}

export function checkWhole(raw: unknown, { label, min, max }: Bounded): Outcome<number> {
  const amount = wholeOf(cleanLine(raw) ?? '');
  if (amount === undefined) return refuse('number');
  if (amount < min) return refuse('too-small', { label, min });
  return amount > max ? refuse('too-large', { label, max }) : ok(amount);
}

/** Square metres as Vietnamese is written: `1.234,5`; a point before one or two last digits is taken as a comma. */
export function checkArea(raw: unknown): Outcome<number> {
  const text = (cleanLine(raw) ?? '').replace(/\s*(m2|m²)$/iu, '');
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : text.replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain) || Number(plain) === 0) return refuse('area');
  return ok(Number(plain));
}
