const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const EOT = 0x04;
const ENQ = 0x05;
const DC4 = 0x14;
const LF = 0x0a;

/** Which of the four status bytes `DLE EOT n` asks for: printer, offline cause, error cause, roll paper. */
export type StatusQuestion = 1 | 2 | 3 | 4;

/** `ESC @`: clears the line buffer and all modes (Epson TM-T88III programming guide, ESC @). */
export function initialise(): Uint8Array {
  return Uint8Array.of(ESC, 0x40);
}

/** `count` line feeds of the printer's line height (LF). */
export function feedLines(count: number): Uint8Array {
  return new Uint8Array(count).fill(LF);
}

/** `GS V 1`: cuts all but one point, so that the paper hangs until it is taken (TM-T88III guide, GS V). */
export function partialCut(): Uint8Array {
  return Uint8Array.of(GS, 0x56, 0x01);
}

/** `DLE EOT n`: answered at once with one byte, even while offline (TM-T88III guide, pp. 318-324). */
export function askStatus(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(DLE, EOT, question);
}

/**
 * `GS ( H` function 48: the printer answers `37 22 d1 d2 d3 d4 00` once everything before it is on paper
 * (Epson ESC/POS reference, GS ( H fn 48). Printers that do not know it skip it by its length.
 * @param token four characters 0x20-0x7E.
 */
export function askProof(token: string): Uint8Array {
  const digits = Array.from(token.padStart(4, '0').slice(-4), (char) => char.charCodeAt(0));
  return Uint8Array.of(GS, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...digits);
}

/**
 * `DLE DC4 8`: at once throws away what was received but not printed, so that the rest of a failed ticket does
 * not come out after the roll is changed; answered by `37 25 00` when it is done, and nothing may be sent before
 * (Epson TM-T90 specification p. 81, Citizen CT-S300 p. 119).
 */
export function clearBuffers(): Uint8Array {
  return Uint8Array.of(DLE, DC4, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
}

/** `DLE ENQ 2`: leaves an error whose cause is gone, such as a freed cutter, and clears the buffers (TM-U220 p. 84). */
export function recoverAndClear(): Uint8Array {
  return Uint8Array.of(DLE, ENQ, 0x02);
}

/** `GS a n`, n = FFh: every change of state is told at once with four bytes; `ESC @` ends it (UB-E02 reference 4.4). */
export function tellChanges(): Uint8Array {
  return Uint8Array.of(GS, 0x61, 0xff);
}

/**
 * `GS r 1`: paper. Stands in line behind all data (TM-T88III guide, GS r), so it says nothing of a stopped printer, and
 * its answer says that all before it was taken in hand.
 */
export function askPaperInTurn(): Uint8Array {
  return Uint8Array.of(GS, 0x72, 0x01);
}
