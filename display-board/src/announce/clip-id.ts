import type { Locale } from '@motcua/contract';

/** Letters a number may begin with: those that can be told apart over a loudspeaker. */
export const calledLetters = ['A', 'C', 'H', 'K', 'L', 'M', 'N', 'Q', 'R', 'S', 'U', 'V', 'X', 'Y'] as const;
export const lastCounter = 30;
/** "Gọi lần hai" … "Gọi lần năm"; a later recall is said like a first call. */
export const saidRecalls = [2, 3, 4, 5] as const;

/** The two notes before every call, the same in all languages. */
export const chime = 'chime';

/** `vi/digit-0`, `en/counter-12`: the file below `clips/` without its ending. */
export type ClipId = string;

export function clipId(locale: Locale, word: string): ClipId {
  return `${locale}/${word}`;
}

/** The words every language needs a clip of. */
export function neededWords(): string[] {
  return [
    'number',
    'to-counter',
    ...calledLetters.map((letter) => `letter-${letter.toLowerCase()}`),
    ...Array.from({ length: 10 }, (_, digit) => `digit-${digit}`),
    ...Array.from({ length: lastCounter }, (_, index) => `counter-${index + 1}`),
    ...saidRecalls.map((call) => `recall-${call}`),
  ];
}

/** Every clip a hall needs. A clip `<locale>/name-<counter id>` may be added; it is said after the counter's number. */
export function neededClips(): ClipId[] {
  return [
    chime,
    ...(['vi', 'en'] as const).flatMap((locale) => neededWords().map((word) => clipId(locale, word))),
  ];
}
