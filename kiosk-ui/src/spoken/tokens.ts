/** A word, a row of digits, or one sign between them. */
export type Token = { readonly kind: 'word' | 'digits' | 'sign'; readonly text: string };

const pattern = /(?<word>\p{L}[\p{L}\p{M}²]*)|(?<digits>\d+)|[^\s\p{L}\d]/gu;

/** What is heard of a text: composed and small letters, since capitals sound alike. */
export function tokensOf(text: string): Token[] {
  return [...text.normalize('NFC').toLowerCase().matchAll(pattern)].map(({ 0: found, groups }) => ({
    kind: groups?.['word'] !== undefined ? 'word' : groups?.['digits'] !== undefined ? 'digits' : 'sign',
    text: found,
  }));
}

/** Texts with one key sound alike: words and digits in order, signs and capitals left out. */
export function phraseKey(text: string): string {
  return keyOf(tokensOf(text));
}

export function keyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }) => text)
    .join(' ');
}
