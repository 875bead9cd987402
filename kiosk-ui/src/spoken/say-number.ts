import type { GuideLocale } from './guide-locale.ts';
import type { NumberWord } from './part.ts';
import { numberPart } from './part.ts';

const scales: readonly (readonly [number, NumberWord])[] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

/** A whole number below a trillion as clips: 1 250 is "one thousand two hundred and fifty". */
export function sayNumber(value: number, locale: GuideLocale): string[] {
  for (const [size, word] of scales) {
    if (value < size) continue;
    const rest = value % size;
    return [
      ...sayNumber(Math.floor(value / size), locale),
      numberPart(word),
      ...(rest === 0 ? [] : sayNumber(rest, locale)),
    ];
  }
  return belowThousand(value, locale);
}

/** Vietnamese says "linh" before a lone digit, English "and" before all that follows a hundred. */
function belowThousand(value: number, locale: GuideLocale): string[] {
  if (value < 100) return [numberPart(value)];
  const rest = value % 100;
  const hundreds = [numberPart(Math.floor(value / 100)), numberPart('hundred')];
  if (rest === 0) return hundreds;
  const hasAnd = locale === 'en' || rest < 10;
  return [...hundreds, ...(hasAnd ? [numberPart('and')] : []), numberPart(rest)];
}

export function sayDigits(digits: string): string[] {
  return [...digits].map((digit) => numberPart(Number(digit)));
}
