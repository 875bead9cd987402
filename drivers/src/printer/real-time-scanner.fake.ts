/**
 * A command the virtual printer obeys the moment it arrives, wherever it stands, even inside a picture. `end`: how many
 * bytes of the chunk came before what follows it.
 */
export type RealTimeCommand =
  | { kind: 'status'; question: number }
  | { kind: 'clear'; end: number }
  | { kind: 'recover'; withClearing: boolean; end: number };

/** `DLE DC4 8 1 3 20 1 6 2 8` in the ESC/POS reference. */
const CLEAR = Buffer.from([0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08]);

/** Finds real-time commands as they come in, however the bytes are cut. */
export class RealTimeScanner {
  #tail = Buffer.alloc(0);

  scan(chunk: Buffer): RealTimeCommand[] {
    const seen = this.#tail.length;
    const bytes = Buffer.concat([this.#tail, chunk]);
    const found: RealTimeCommand[] = [];
    for (let at = bytes.indexOf(0x10); at !== -1; at = bytes.indexOf(0x10, at + 1)) {
      const n = bytes[at + 2];
      if (n !== undefined && at + 3 > seen) {
        const end = at + 3 - seen;
        if (bytes[at + 1] === 0x04 && n >= 1 && n <= 4) found.push({ kind: 'status', question: n });
        if (bytes[at + 1] === 0x05 && (n === 1 || n === 2))
          found.push({ kind: 'recover', withClearing: n === 2, end });
      }
      const end = at + CLEAR.length;
      if (end > seen && bytes.subarray(at, end).equals(CLEAR)) found.push({ kind: 'clear', end: end - seen });
    }
    this.#tail = bytes.subarray(Math.max(0, bytes.length - (CLEAR.length - 1)));
    return found;
  }
}
