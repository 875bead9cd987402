/** One clip of an utterance, by the key of the phrase book, and the rest after it in milliseconds. */
export type Part = { readonly key: string; readonly restMs: number };

export const letterPart = (letter: string): string => `letter:${letter}`;
export const numberPart = (value: number | NumberWord): string => `number:${value}`;
export const tonePart = (tone: string): string => `tone:${tone}`;
export const signPart = (sign: string): string => `sign:${sign}`;
/** A line of a pack, as a speaker recorded it. */
export const speakerPart = (key: string): string => `speaker:${key}`;

/** Words between the numbers 0 … 99, of which every other number is made. */
export type NumberWord = 'hundred' | 'thousand' | 'million' | 'billion' | 'and' | 'hour' | 'month' | 'year';
