/** Segments of a LED digit: a top, b and c right, d bottom, e and f left, g middle. */
export type Segment = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

const lit: Record<string, string> = {
  ...{ '0': 'abcdef', '1': 'bc', '2': 'abdeg', '3': 'abcdg', '4': 'bcfg', '5': 'acdfg' },
  ...{ '6': 'acdefg', '7': 'abc', '8': 'abcdefg', '9': 'abcdfg', '-': 'g', _: 'd', ' ': '' },
  ...{ A: 'abcefg', B: 'cdefg', C: 'adef', D: 'bcdeg', E: 'adefg', F: 'aefg', G: 'acdef', H: 'bcefg' },
  ...{ I: 'ef', J: 'bcde', L: 'def', N: 'ceg', O: 'cdeg', P: 'abefg', Q: 'abcfg', R: 'eg', S: 'acdfg' },
  ...{ T: 'defg', U: 'bcdef', Y: 'bcdfg' },
};

/** What a seven-segment digit lights for a letter; nothing for a letter that it cannot show (K, M, V, W, X, Z). */
export function segmentsOf(letter: string): readonly Segment[] {
  return [...(lit[letter.toUpperCase()] ?? '')] as Segment[]; // the table above holds these seven letters alone
}

/** One digit a letter, at least four, to the right as a number display does. */
export function cellsOf(text: string, least = 4): string[] {
  return [...text.padStart(least, ' ')];
}
