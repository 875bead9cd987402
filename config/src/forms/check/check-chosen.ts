import { ok } from '../../result.ts';
import type { Localised } from '../../schema/text.ts';
import { otherCode } from '../lists.ts';
import type { Option } from '../schema/field.ts';
import type { Chosen } from '../schema/value.ts';
import { cleanLine, letterCount } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

const otherMaxLength = 60;

export function checkChoice(
  raw: unknown,
  field: { readonly label: Localised; readonly options: readonly Option[] },
): Outcome<string> {
  const option = field.options.find(({ code }) => code === raw);
  return option ? ok(option.code) : refuse('choice', { label: field.label });
}

/** A long list with "other" at its end; a plain code is as good as `{ code }`. */
export function checkChosen(raw: unknown, label: Localised, options: readonly Option[]): Outcome<Chosen> {
  const { code, other } =
    typeof raw === 'object' && raw !== null
      ? (raw as { code?: unknown; other?: unknown }) // read as unknown, judged below
      : { code: raw, other: undefined };
  const option = options.find((one) => one.code === code);
  if (!option) return refuse('choice', { label });
  if (option.code !== otherCode) return ok({ code: option.code });
  const text = cleanLine(other) ?? '';
  if (text === '') return refuse('other-needed');
  if (letterCount(text) > otherMaxLength) return refuse('too-long', { label, max: otherMaxLength });
  return ok({ code: otherCode, other: text });
}

export function checkYesNo(raw: unknown, label: Localised): Outcome<boolean> {
  return typeof raw === 'boolean' ? ok(raw) : refuse('choice', { label });
}

/** Only agreement is an answer; a box without a tick is none. */
export function checkCommitment(raw: unknown): Outcome<true> {
  return raw === true ? ok(true) : refuse('needed-commitment');
}
