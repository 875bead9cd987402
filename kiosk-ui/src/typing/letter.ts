/** A tone (thanh) of a syllable; `level` is written without a mark (thanh ngang). */
export type Tone = 'level' | 'acute' | 'grave' | 'hook' | 'tilde' | 'dot';

/** One letter as it stands on paper, without its tone: `ơ`, `đ`, `b`. */
export type Letter = { readonly shape: string; readonly isUpper: boolean };

/** A run of letters being typed: a syllable as a rule, or whatever somebody makes of it. */
export type Word = { readonly letters: readonly Letter[]; readonly tone: Tone };

/** Combining marks of Unicode for the tones (Unicode 16, block 0300–036F). */
const markOf: Record<Tone, string> = {
  level: '',
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
};
const toneOf = new Map(
  Object.entries(markOf).flatMap(([tone, mark]) => (mark === '' ? [] : [[mark, tone as Tone] as const])), // keys of a Record<Tone>
);

/** Reads composed text; a second tone mark in one word is dropped, as no Vietnamese syllable has two. */
export function readWord(text: string): Word {
  let tone: Tone = 'level';
  const letters = Array.from(text.normalize('NFC'), (char): Letter => {
    const parts = Array.from(char.normalize('NFD'));
    const mark = parts.find((part) => toneOf.has(part));
    if (mark !== undefined && tone === 'level') tone = toneOf.get(mark) ?? 'level';
    const bare = parts
      .filter((part) => !toneOf.has(part))
      .join('')
      .normalize('NFC');
    return { shape: bare.toLowerCase(), isUpper: bare !== bare.toLowerCase() };
  });
  return { letters, tone };
}

/** Writes the word with its tone on the letter at `toneAt`. */
export function writeWord({ letters, tone }: Word, toneAt: number | undefined): string {
  return letters
    .map(({ shape, isUpper }, at) => {
      const toned = at === toneAt ? `${shape}${markOf[tone]}` : shape;
      return isUpper ? toned.normalize('NFC').toUpperCase() : toned;
    })
    .join('')
    .normalize('NFC');
}
