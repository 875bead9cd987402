/** A line of the printer's own letters; `scale` 1 is 12 × 24 dots, 2 and 4 are multiples. ASCII only. */
export interface TextLine {
  readonly text: string;
  readonly scale: 1 | 2 | 4;
}

/** Lines as `GS ! n`, the text and LF; ends back at scale 1 (TM-T88III guide, GS !). */
export function encodeTextLines(lines: readonly TextLine[]): Uint8Array {
  const bytes: number[] = [];
  for (const line of lines) {
    bytes.push(0x1d, 0x21, (line.scale - 1) * 0x11);
    for (const char of line.text) bytes.push(printable(char.codePointAt(0) ?? 0));
    bytes.push(0x0a);
  }
  return Uint8Array.of(...bytes, 0x1d, 0x21, 0x00);
}

function printable(code: number): number {
  return code >= 0x20 && code <= 0x7e ? code : 0x3f;
}
