/** Characters of one line of the pole display (CD5220 manual p. 15). */
export const cd5220Columns = 20;

/** `ESC @`: as after switching on. */
export function initialiseCd5220(): Uint8Array {
  return Uint8Array.of(0x1b, 0x40);
}

/** `CLR`: both lines dark. */
export function clearCd5220(): Uint8Array {
  return Uint8Array.of(0x0c);
}

/** `ESC Q A … CR`: the upper line, filled up with spaces so that nothing of an earlier text stays. */
export function upperLineCd5220(text: string): Uint8Array {
  const line = text.slice(0, cd5220Columns).padEnd(cd5220Columns);
  return Uint8Array.from([0x1b, 0x51, 0x41, ...Array.from(line, asciiOf), 0x0d]);
}

function asciiOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0x20 && code <= 0x7e ? code : 0x20;
}
