import { foldText } from '@motcua/config/words';

const most = 5;

/** Words that begin like the last one typed, marks aside; nothing before the first letter. */
export function suggestWords(text: string, words: readonly string[]): string[] {
  const typed = /\p{L}+$/u.exec(text)?.[0] ?? '';
  if (typed === '') return [];
  const begin = foldText(typed);
  const upper = text === text.toUpperCase();
  return words
    .filter((word) => foldText(word).startsWith(begin) && foldText(word) !== word)
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
      const words = foldText(line).split(' ');
      return line !== text && parts.every((part) => words.some((word) => word.startsWith(part)));
    })
    .slice(0, most);
}
