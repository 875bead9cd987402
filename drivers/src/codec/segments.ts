/**
 * Letters and digits as seven segments: bit 0 the top bar, 1 to 5 clockwise round to the upper left, 6 the middle bar,
 * 7 the point. Digits, A, B and C as the LED-485 document gives them (register 0080h); the other letters are the usual
 * shapes, small where the capital would look like a digit.
 */
const shapes: Readonly<Record<string, number>> = {
  '0': 0x3f,
  '1': 0x06,
  '2': 0x5b,
  '3': 0x4f,
  '4': 0x66,
  '5': 0x6d,
  '6': 0x7d,
  '7': 0x07,
  '8': 0x7f,
  '9': 0x6f,
  A: 0x77,
  B: 0x7c,
  C: 0x39,
  D: 0x5e,
  E: 0x79,
  F: 0x71,
  G: 0x3d,
  H: 0x76,
  I: 0x30,
  J: 0x1e,
  K: 0x75,
  L: 0x38,
  M: 0x37,
  N: 0x54,
  O: 0x5c,
  P: 0x73,
  Q: 0x67,
  R: 0x50,
  S: 0x2d,
  T: 0x78,
  U: 0x3e,
  V: 0x1c,
  W: 0x2a,
  X: 0x52,
  Y: 0x6e,
  Z: 0x1b,
  '-': 0x40,
  '.': 0x80,
  ' ': 0x00,
};

/** Letters that no seven segments show well: choose other prefixes where such displays hang (DECISIONS). */
export const hardToRead = ['K', 'M', 'V', 'W', 'X', 'Z'] as const;

/** One code a character; what has no shape stays dark. A point lights in the character before it. */
export function segmentsOf(text: string): number[] {
  const codes: number[] = [];
  for (const letter of text.toUpperCase()) {
    const last = codes.at(-1);
    if (letter === '.' && last !== undefined && last < 0x80) codes[codes.length - 1] = last | 0x80;
    else codes.push(shapes[letter] ?? 0);
  }
  return codes;
}
