/** What a printer says, told apart from one stream of bytes. Noise is a value too. */
export type PrinterAnswer =
  | { readonly kind: 'status'; readonly byte: number }
  | { readonly kind: 'proof'; readonly token: string }
  | { readonly kind: 'auto-status'; readonly bytes: readonly number[] }
  | { readonly kind: 'noise'; readonly byte: number };

export interface AnswerReading {
  readonly answers: readonly PrinterAnswer[];
  /** Bytes of an answer that has begun and not ended; put them before the next chunk. */
  readonly rest: Uint8Array;
}

type Step = { readonly answer?: PrinterAnswer; readonly length: number };

const XON = 0x11;
const XOFF = 0x13;

/**
 * Reads as many answers as the bytes hold; never throws, and the cut between chunks never matters.
 * Rule of the Citizen CT-S2000 and Epson appendices: `& 93h = 12h` answers DLE EOT, `& 93h = 10h` begins four bytes
 * of automatic status, `37 22 d1 d2 d3 d4 00` proves a print.
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
  if (byte === 0x37) return readProof(bytes, at);
  if (byte === XON || byte === XOFF) return { length: 1 };
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

function readProof(bytes: Uint8Array, at: number): Step | 'incomplete' {
  const frame = bytes.subarray(at, at + 7);
  if (!frame.every(belongsToProof)) return noise(0x37);
  if (frame.length < 7) return 'incomplete';
  return { answer: { kind: 'proof', token: String.fromCharCode(...frame.subarray(2, 6)) }, length: 7 };
}

function belongsToProof(byte: number, index: number): boolean {
  if (index === 0) return byte === 0x37;
  if (index === 1) return byte === 0x22;
  if (index === 6) return byte === 0x00;
  return byte >= 0x20 && byte <= 0x7e;
}

function noise(byte: number): Step {
  return { answer: { kind: 'noise', byte }, length: 1 };
}
