import type { Locale } from '@motcua/contract';
import { calledLetters, lastCounter, saidRecalls } from '../src/announce/clip-id.ts';

const vietnameseDigits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const englishDigits = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
] as const;

/** Letter names that stay apart over a loudspeaker: "ích xì", never "sờ" beside "xờ". */
const vietnameseLetters: Record<(typeof calledLetters)[number], string> = {
  A: 'a',
  C: 'xê',
  H: 'hát',
  K: 'ca',
  L: 'e lờ',
  M: 'em mờ',
  N: 'en nờ',
  Q: 'quy',
  R: 'e rờ',
  S: 'ét sì',
  U: 'u',
  V: 'vê',
  X: 'ích xì',
  Y: 'i dài',
};

/** 1 … 99 in words: "mười lăm", "hai mươi mốt". */
export function vietnameseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return vietnameseDigits[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${vietnameseDigits[tens] ?? ''} mươi`;
  if (ones === 0) return head;
  if (ones === 5) return `${head} lăm`;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${vietnameseDigits[ones] ?? ''}`;
}

/** What the voice is given for each word, by clip name. */
export function clipTexts(locale: Locale): Map<string, string> {
  const isVietnamese = locale === 'vi';
  const digits = isVietnamese ? vietnameseDigits : englishDigits;
  const counters = Array.from({ length: lastCounter }, (_, index) => index + 1);
  return new Map([
    ['number', isVietnamese ? 'Mời công dân có số' : 'Number'],
    ['to-counter', isVietnamese ? 'đến quầy số' : 'please go to counter'],
    ...calledLetters.map(
      (letter) =>
        [
          `letter-${letter.toLowerCase()}`,
          isVietnamese ? vietnameseLetters[letter] : englishLetter(letter),
        ] as const,
    ),
    ...digits.map((word, digit) => [`digit-${digit}`, word] as const),
    ...counters.map((n) => [`counter-${n}`, isVietnamese ? vietnameseNumber(n) : String(n)] as const),
    ...saidRecalls.map(
      (call) =>
        [
          `recall-${call}`,
          isVietnamese ? `Gọi lần ${vietnameseDigits[call]}.` : `${ordinals[call]} call.`,
        ] as const,
    ),
  ]);
}

const ordinals = { 2: 'Second', 3: 'Third', 4: 'Fourth', 5: 'Fifth' } as const;

/** The voice says a lone Y like "why is", so it is given as the word. */
function englishLetter(letter: string): string {
  return letter === 'Y' ? 'why' : letter;
}
