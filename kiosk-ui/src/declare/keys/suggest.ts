import { foldText } from '@motcua/config/words';

const most = 5;

/** Words of the lists, never of a citizen; each is folded once, or every key would fold some hundreds. */
const folded = new Map<string, string>();

function foldOnce(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const made = foldText(word);
  folded.set(word, made);
  return made;
}

/** Words that begin like the last one typed, marks aside; nothing before the first letter. */
export function suggestWords(text: string, words: readonly string[]): string[] {
  const typed = /\p{L}+$/u.exec(text)?.[0] ?? '';
  if (typed === '') return [];
  const begin = foldText(typed);
  const upper = text === text.toUpperCase();
  return words
    .filter((word) => foldOnce(word).startsWith(begin) && foldOnce(word) !== word)
    .filter((word) => word.toLowerCase() !== typed.toLowerCase())
    .slice(0, most)
    .map((word) => (upper ? word.toUpperCase() : word));
}

/** Whole lines whose words begin as typed, in any order: "quai c" finds Quài Cang. */
export function suggestLines(text: string, lines: readonly string[]): string[] {
  const typed = foldText(text);
  const parts = typed.split(' ').filter((part) => part !== '');
  return lines
    .filter((line) => {
      const words = foldOnce(line).split(' ');
      return line !== text && parts.every((part) => words.some((word) => word.startsWith(part)));
    })
    .slice(0, most);
}
