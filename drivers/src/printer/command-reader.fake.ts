/** What the virtual printer understood, by its own reading of the makers' tables. */
export type Command =
  | { kind: 'reset' }
  | { kind: 'raster'; bytesAcross: number; rows: Buffer; isDoubleWidth: boolean; isDoubleHeight: boolean }
  | { kind: 'feed'; dots: number }
  | { kind: 'scale'; scale: number }
  | { kind: 'letters'; text: string }
  | { kind: 'cut' }
  | { kind: 'prove'; token: Buffer }
  | { kind: 'tell-changes'; mask: number }
  | { kind: 'queued-status'; question: number }
  | { kind: 'beep' }
  | { kind: 'nothing' }
  | { kind: 'not-understood'; byte: number };
export type Reading = { command: Command; length: number } | 'incomplete';

/** Line height after ESC @: 1/6 inch at 203 dots an inch. */
const LINE_DOTS = 30;

type Reader = (bytes: Buffer) => Reading;

/** Reads the first command; `bytes` is never empty. */
export function readCommand(bytes: Buffer): Reading {
  const first = bytes.readUInt8(0);
  // NUL outside a command is skipped.
  if (first === 0x00) return { command: { kind: 'nothing' }, length: 1 };
  if (first === 0x0a) return { command: { kind: 'feed', dots: LINE_DOTS }, length: 1 };
  if (first >= 0x20 && first <= 0x7e) return readLetters(bytes);
  const readers = TABLE[first];
  if (!readers) return { command: { kind: 'not-understood', byte: first }, length: 1 };
  if (bytes.length < 2) return 'incomplete';
  const second = bytes.readUInt8(1);
  const read = readers[second];
  return read ? read(bytes) : { command: { kind: 'not-understood', byte: second }, length: 2 };
}

const TABLE: Record<number, Record<number, Reader> | undefined> = {
  0x10: {
    0x04: (bytes) => fixed(bytes, 3, () => ({ kind: 'nothing' })),
    0x05: (bytes) => fixed(bytes, 3, () => ({ kind: 'nothing' })),
    0x14: (bytes) => fixed(bytes, bytes[2] === 8 ? 10 : 5, () => ({ kind: 'nothing' })),
  },
  0x1b: {
    0x28: (bytes) => readExtended(bytes),
    0x42: (bytes) => fixed(bytes, 4, () => ({ kind: 'beep' })),
    0x40: (bytes) => fixed(bytes, 2, () => ({ kind: 'reset' })),
    0x64: (bytes) => fixed(bytes, 3, (n) => ({ kind: 'feed', dots: LINE_DOTS * n })),
    0x4a: (bytes) => fixed(bytes, 3, (n) => ({ kind: 'feed', dots: n })),
  },
  0x1d: {
    0x21: (bytes) => fixed(bytes, 3, (n) => ({ kind: 'scale', scale: (n & 0x07) + 1 })),
    0x28: readExtended,
    0x56: (bytes) => fixed(bytes, (bytes[2] ?? 0) >= 0x41 ? 4 : 3, () => ({ kind: 'cut' })),
    0x61: (bytes) => fixed(bytes, 3, (mask) => ({ kind: 'tell-changes', mask })),
    0x72: (bytes) => fixed(bytes, 3, (question) => ({ kind: 'queued-status', question })),
    0x76: readRaster,
  },
};

function fixed(bytes: Buffer, length: number, command: (n: number) => Command): Reading {
  if (bytes.length < Math.max(length, 2)) return 'incomplete';
  return { command: command(bytes[2] ?? 0), length };
}

function readLetters(bytes: Buffer): Reading {
  const end = bytes.findIndex((byte) => byte < 0x20 || byte > 0x7e);
  const length = end === -1 ? bytes.length : end;
  return { command: { kind: 'letters', text: bytes.toString('latin1', 0, length) }, length };
}

function readExtended(bytes: Buffer): Reading {
  if (bytes.length < 5) return 'incomplete';
  const length = 5 + bytes.readUInt16LE(3);
  if (bytes.length < length) return 'incomplete';
  return { command: extended(bytes, length), length };
}

function extended(bytes: Buffer, length: number): Command {
  const isProof = bytes[0] === 0x1d && bytes[2] === 0x48 && bytes[5] === 0x30 && bytes[6] === 0x30;
  if (isProof && length >= 11) return { kind: 'prove', token: bytes.subarray(7, 11) };
  return bytes[0] === 0x1b && bytes[2] === 0x41 ? { kind: 'beep' } : { kind: 'nothing' };
}

function readRaster(bytes: Buffer): Reading {
  if (bytes.length < 8) return 'incomplete';
  const bytesAcross = bytes.readUInt16LE(4);
  const length = 8 + bytesAcross * bytes.readUInt16LE(6);
  if (bytes.length < length) return 'incomplete';
  const mode = bytes.readUInt8(3);
  const rows = bytes.subarray(8, length);
  const isDoubleWidth = (mode & 1) !== 0;
  const isDoubleHeight = (mode & 2) !== 0;
  return { command: { kind: 'raster', bytesAcross, rows, isDoubleWidth, isDoubleHeight }, length };
}
