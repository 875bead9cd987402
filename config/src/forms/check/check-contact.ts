import { ok } from '../../result.ts';
import { cleanLine } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

/** Mobile numbers of Vietnam, and landlines with their area code (Điện Biên: 0215 and seven digits). */
export function checkPhone(raw: unknown): Outcome<string> {
  const text = (cleanLine(raw) ?? '').replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
  return /^0[35789]\d{8}$/.test(text) || /^02\d{9}$/.test(text) ? ok(text) : refuse('phone');
}

export function checkEmail(raw: unknown): Outcome<string> {
  const text = cleanLine(raw) ?? '';
  const isEmail = /^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text) && text.length <= 254;
  return isEmail ? ok(text) : refuse('email');
}
