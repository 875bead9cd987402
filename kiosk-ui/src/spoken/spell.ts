import { letterPart, signPart, tonePart } from './part.ts';
import { signNames } from './signs.ts';

/** Combining marks of the five tones; the others belong to the letter. */
const tones: Readonly<Record<string, string>> = {
  '\u0301': 'acute',
  '\u0300': 'grave',
  '\u0309': 'hook',
  '\u0303': 'tilde',
  '\u0323': 'dot',
};
const ownMarks = /[\u0302\u0306\u031B]/u;
const anyMark = /\p{M}/u;

/** "quàng" as people spell it: q, u, a, n, g, huyền. */
export function spell(word: string): string[] {
  const letters: string[] = [];
  const heard: string[] = [];
  for (const sign of word.normalize('NFD')) {
    const tone = tones[sign];
    if (tone !== undefined) heard.push(tonePart(tone));
    else if (ownMarks.test(sign)) letters.push(`${letters.pop() ?? ''}${sign}`.normalize('NFC'));
    else if (!anyMark.test(sign)) letters.push(sign);
  }
  return [...letters.map(partOf), ...heard];
}

function partOf(letter: string): string {
  const sign = signNames[letter];
  return sign === undefined ? letterPart(letter) : signPart(sign);
}
