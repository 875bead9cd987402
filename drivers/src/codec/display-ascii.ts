/** How a display that is sent letters wants them framed. Bytes are plain numbers. */
export interface AsciiForm {
  readonly start: readonly number[];
  /** Decimal digits of the address in front of the text; 0: it has none. */
  readonly addressDigits: 0 | 2;
  readonly end: readonly number[];
  /** `digits`: it knows digits, space, minus and point only. */
  readonly letters: 'all' | 'digits';
}

const [stx, etx, cr] = [0x02, 0x03, 0x0d];

/** EDI ED400, p. 5: `STX a1 a2 digits ETX`. The others are the same shape with the ends that DIY boards have. */
export const asciiForms = {
  ascii: { start: [stx], addressDigits: 2, end: [etx], letters: 'all' },
  'ascii-digits': { start: [stx], addressDigits: 2, end: [etx], letters: 'digits' },
  'ascii-cr': { start: [stx], addressDigits: 2, end: [cr], letters: 'all' },
  'line-cr': { start: [], addressDigits: 0, end: [cr], letters: 'all' },
} as const satisfies Record<string, AsciiForm>;

/** A message for one display; the text is already as long as the display has places. */
export function asciiMessage(form: AsciiForm, address: number, text: string): Uint8Array {
  const shown = form.letters === 'digits' ? text.replace(/[^0-9 .-]/g, ' ') : text;
  const inFront = form.addressDigits === 0 ? '' : String(address % 100).padStart(2, '0');
  return Uint8Array.from([
    ...form.start,
    ...Array.from(inFront + shown, (letter) => letter.charCodeAt(0)),
    ...form.end,
  ]);
}
