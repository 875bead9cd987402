import type { Letter, Word } from './letter.ts';

/** Where the tone stands in `hoa`, `khoe`, `thuy`: on the first vowel (kiểu cũ: hòa) or the second (kiểu mới: hoà). */
export type ToneStyle = 'old' | 'new';

/** Positions of the vowels that carry the syllable; the `u` of `qu` and the `i` of `gia` belong to the consonant. */
export type Nucleus = { readonly from: number; readonly to: number };

const vowels = new Set('aăâeêioôơuưy');

export function isVowel({ shape }: Letter): boolean {
  return vowels.has(shape);
}

/** The last run of vowels of the word, or nothing if it has none. */
export function nucleusOf({ letters }: Word): Nucleus | undefined {
  let to = letters.length;
  while (to > 0 && !isVowelAt(letters, to - 1)) to -= 1;
  if (to === 0) return undefined;
  let from = to;
  while (from > 0 && isVowelAt(letters, from - 1)) from -= 1;
  const before = letters[from - 1]?.shape;
  const first = letters[from]?.shape;
  const isTaken = (before === 'q' && first === 'u') || (before === 'g' && first === 'i');
  return isTaken && to - from > 1 ? { from: from + 1, to } : { from, to };
}

function isVowelAt(letters: readonly Letter[], at: number): boolean {
  const letter = letters[at];
  return letter !== undefined && isVowel(letter);
}

/** The letter that carries the tone mark, after the rules of school books (Quy tắc đặt dấu thanh). */
export function tonePlace(word: Word, style: ToneStyle): number | undefined {
  const nucleus = nucleusOf(word);
  if (nucleus === undefined) return undefined;
  const shapes = word.letters.slice(nucleus.from, nucleus.to).map(({ shape }) => shape);
  const marked = shapes.findLastIndex((shape) => 'ăâêôơư'.includes(shape));
  if (marked >= 0) return nucleus.from + marked;
  if (shapes.length === 1) return nucleus.from;
  const hasCoda = nucleus.to < word.letters.length;
  if (shapes.length > 2) return nucleus.from + (hasCoda ? shapes.length - 1 : 1);
  const isOpening = ['oa', 'oe', 'uy'].includes(shapes.join(''));
  return nucleus.from + (hasCoda || (isOpening && style === 'new') ? 1 : 0);
}
