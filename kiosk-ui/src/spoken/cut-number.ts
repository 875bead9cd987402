import type { GuideLocale } from './guide-locale.ts';
import { numberPart } from './part.ts';
import { sayDigits, sayNumber } from './say-number.ts';
import type { Token } from './tokens.ts';

type Found = { keys: string[]; tokens: number };

/** Longer rows of digits, and those that begin with a zero, are codes: said digit by digit. */
const longestNumber = 4;

/** A day, a time, a grouped number, a number or a code that begins here. */
export function cutNumber(tokens: readonly Token[], at: number, locale: GuideLocale): Found | undefined {
  if (tokens[at]?.kind !== 'digits') return undefined;
  return (
    cutRow(tokens, at) ??
    cutDay(tokens, at, locale) ??
    cutTime(tokens, at, locale) ??
    cutGrouped(tokens, at, locale) ?? { keys: plain(tokens[at].text, locale), tokens: 1 }
  );
}

function plain(digits: string, locale: GuideLocale): string[] {
  const isCode = digits.length > longestNumber || (digits.length > 1 && digits.startsWith('0'));
  return isCode ? sayDigits(digits) : sayNumber(Number(digits), locale);
}

/** 011 190 746352: digits in groups are one code. */
function cutRow(tokens: readonly Token[], at: number): Found | undefined {
  const after = tokens.slice(at).findIndex(({ kind }) => kind !== 'digits');
  const count = after === -1 ? tokens.length - at : after;
  if (count < 2) return undefined;
  return { keys: tokens.slice(at, at + count).flatMap(({ text }) => sayDigits(text)), tokens: count };
}

/** 15/08/1990 */
function cutDay(tokens: readonly Token[], at: number, locale: GuideLocale): Found | undefined {
  const [day, first, month, second, year] = tokens.slice(at, at + 5).map(({ text }) => text);
  if (first !== '/' || second !== '/' || day === undefined) return undefined;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? ''))
    return undefined;
  const say = (digits: string | undefined): string[] => sayNumber(Number(digits), locale);
  const keys = [...say(day), numberPart('month'), ...say(month), numberPart('year'), ...say(year)];
  return { keys, tokens: 5 };
}

/** 07:30 */
function cutTime(tokens: readonly Token[], at: number, locale: GuideLocale): Found | undefined {
  const [hour, colon, minute] = tokens.slice(at, at + 3).map(({ text }) => text);
  if (colon !== ':' || !/^\d{1,2}$/.test(hour ?? '') || !/^\d{2}$/.test(minute ?? '')) return undefined;
  const minutes = Number(minute) === 0 ? [] : sayNumber(Number(minute), locale);
  return { keys: [...sayNumber(Number(hour), locale), numberPart('hour'), ...minutes], tokens: 3 };
}

/** 2.000 or 2,000: every group after the first has three digits. */
function cutGrouped(tokens: readonly Token[], at: number, locale: GuideLocale): Found | undefined {
  let digits = tokens[at]?.text ?? '';
  let end = at + 1;
  while (digits.length <= 9 && isGroup(tokens, end)) {
    digits += tokens[end + 1]?.text ?? '';
    end += 2;
  }
  if (end === at + 1 || !/^[1-9]\d{3,11}$/.test(digits)) return undefined;
  return { keys: sayNumber(Number(digits), locale), tokens: end - at };
}

function isGroup(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]?.text;
  return (sign === '.' || sign === ',') && /^\d{3}$/.test(tokens[at + 1]?.text ?? '');
}
