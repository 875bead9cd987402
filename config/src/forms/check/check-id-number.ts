import { ok } from '../../result.ts';
import type { Value } from '../schema/value.ts';
import { cleanLine } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

function withoutGaps(raw: unknown): string {
  return (cleanLine(raw) ?? '').replace(/[\s.-]/g, '');
}

export function checkPersonalNumber(raw: unknown): Outcome<string> {
  const digits = withoutGaps(raw);
  return /^\d{12}$/.test(digits) ? ok(digits) : refuse('personal-number');
}

/** The number of the paper that `kind` names: cccd, cmnd, ho-chieu, or any other paper. */
export function checkPaperNumber(raw: unknown, kind: Value | undefined): Outcome<string> {
  const text = withoutGaps(raw).toUpperCase();
  if (kind === 'cccd') return /^\d{12}$/.test(text) ? ok(text) : refuse('id-cccd');
  if (kind === 'cmnd') return /^(\d{9}|\d{12})$/.test(text) ? ok(text) : refuse('id-cmnd');
  if (kind === 'ho-chieu') return /^(?=.*\d)[A-Z0-9]{6,12}$/.test(text) ? ok(text) : refuse('id-passport');
  return /^[\p{L}\d/]{3,30}$/u.test(text) ? ok(text) : refuse('id-other');
}
