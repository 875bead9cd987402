/** What a printer says, told apart from one stream of bytes. Noise is a value too. */
export type PrinterAnswer =
  | { readonly kind: 'status'; readonly byte: number }
  | { readonly kind: 'proof'; readonly token: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'auto-status'; readonly bytes: readonly number[] }
  /** What came in its turn: the answer to `GS r`. */
  | { readonly kind: 'in-turn'; readonly byte: number }
  | { readonly kind: 'noise'; readonly byte: number };

export interface AnswerReading {
  readonly answers: readonly PrinterAnswer[];
  /** Bytes of an answer that has begun and not ended; put them before the next chunk. */
  readonly rest: Uint8Array;
}

type Step = { readonly answer?: PrinterAnswer; readonly length: number };

const XON = 0x11;
const XOFF = 0x13;
const PROOF = 0x22;
const CLEARED = 0x25;

/**
 * Reads as many answers as the bytes hold; never throws, and the cut between chunks never matters.
 * Rule of the Citizen CT-S2000 and Epson appendices: `& 93h = 12h` answers DLE EOT, `& 93h = 10h` begins four bytes
 * of automatic status, `37 22 d1 d2 d3 d4 00` proves a print, `37 25 00` that the buffers are empty, `& 90h = 00h` is the
 * rest, which answers GS r; XON and XOFF may stand anywhere and belong to none.
 */
export function readAnswers(rest: Uint8Array, chunk: Uint8Array): AnswerReading {
  const bytes = new Uint8Array(rest.length + chunk.length);
  bytes.set(rest);
  bytes.set(chunk, rest.length);
  const answers: PrinterAnswer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const step = readOne(bytes, at);
    if (step === 'incomplete') break;
    if (step.answer) answers.push(step.answer);
    at += step.length;
  }
  return { answers, rest: bytes.slice(at) };
}

function readOne(bytes: Uint8Array, at: number): Step | 'incomplete' {
  const byte = bytes[at] ?? 0;
  if ((byte & 0x93) === 0x12) return { answer: { kind: 'status', byte }, length: 1 };
  if ((byte & 0x93) === 0x10) return readAutoStatus(bytes, at);
  if (byte === 0x37) return readBlock(bytes, at);
  if (byte === XON || byte === XOFF) return { length: 1 };
  if ((byte & 0x90) === 0) return { answer: { kind: 'in-turn', byte }, length: 1 };
  return noise(byte);
}

function readAutoStatus(bytes: Uint8Array, at: number): Step | 'incomplete' {
  const first = bytes[at] ?? 0;
  const found = [first];
  for (let next = at + 1; next < bytes.length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte === XON || byte === XOFF) continue;
    if ((byte & 0x90) !== 0) return noise(first);
    found.push(byte);
    if (found.length === 4) return { answer: { kind: 'auto-status', bytes: found }, length: next + 1 - at };
  }
  return 'incomplete';
}

/** Header 37h, then 22h and a proof, or 25h and NUL; flow control in between is skipped (TM-L90 guide p. 395). */
function readBlock(bytes: Uint8Array, at: number): Step | 'incomplete' {
  const found: number[] = [];
  for (let next = at; next < bytes.length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte === XON || byte === XOFF) continue;
    if (!belongsToBlock(byte, found)) return noise(0x37);
    found.push(byte);
    const answer = blockAnswer(found);
    if (answer) return { answer, length: next + 1 - at };
  }
  return 'incomplete';
}

function belongsToBlock(byte: number, before: readonly number[]): boolean {
  switch (before.length) {
    case 0:
      return byte === 0x37;
    case 1:
      return byte === PROOF || byte === CLEARED;
    case 2:
      return before[1] === CLEARED ? byte === 0x00 : isTokenByte(byte);
    case 6:
      return byte === 0x00;
    default:
      return isTokenByte(byte);
  }
}

function isTokenByte(byte: number): boolean {
  return byte >= 0x20 && byte <= 0x7e;
}

function blockAnswer(found: readonly number[]): PrinterAnswer | undefined {
  if (found.length === 3 && found[1] === CLEARED) return { kind: 'cleared' };
  if (found.length === 7) return { kind: 'proof', token: String.fromCharCode(...found.slice(2, 6)) };
  return undefined;
}

function noise(byte: number): Step {
  return { answer: { kind: 'noise', byte }, length: 1 };
}
