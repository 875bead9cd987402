import { cleanScanBytes, longestScan, type ScanReading } from '../codec/clean-scan.ts';

/** How a scanner marks the end of a code. `line`: CR or LF. `hid-pos`: a report that is not full. */
export type ScannerForm = 'line' | 'hid-pos';

const maxBytes = 4 * longestScan;
const [lf, cr] = [0x0a, 0x0d];
/** HID point of sale, as scanner manuals draw it: report id 02h, length, then up to 56 bytes of the code. */
const hidPos = { reportId: 0x02, dataAt: 2, dataSize: 56 } as const;

/** Gathers the bytes of one code. What nobody asked for is counted and never kept, and so is the rest of such a code. */
export class CodeCollector {
  readonly #form: ScannerForm;
  #bytes: number[] = [];
  /** In the middle of a code, also of one that is thrown away. */
  #isInside = false;
  #isUnwanted = false;
  #isTooLong = false;
  ignored = 0;

  constructor(form: ScannerForm) {
    this.#form = form;
  }

  take(chunk: Uint8Array, isWanted: boolean): ScanReading[] {
    return this.#form === 'line' ? this.#takeLine(chunk, isWanted) : this.#takeReport(chunk, isWanted);
  }

  /** Nothing came for a while. A line that did not end is no code; a full last report may have been the end. */
  quiet(): ScanReading[] {
    if (!this.#isInside) return [];
    if (this.#form === 'hid-pos') return this.#end();
    const wasWanted = !this.#isUnwanted;
    this.reset();
    return wasWanted ? [{ kind: 'rejected', why: 'unfinished' }] : [];
  }

  reset(): void {
    this.#bytes = [];
    this.#isInside = false;
    this.#isUnwanted = false;
    this.#isTooLong = false;
  }

  #takeLine(chunk: Uint8Array, isWanted: boolean): ScanReading[] {
    const readings: ScanReading[] = [];
    for (const byte of chunk) {
      if (byte === cr || byte === lf) readings.push(...this.#end());
      else this.#keep(byte, isWanted);
    }
    return readings;
  }

  #takeReport(report: Uint8Array, isWanted: boolean): ScanReading[] {
    const [id, length = 0] = report;
    if (id !== hidPos.reportId || length > hidPos.dataSize || report.length < hidPos.dataAt + length) {
      this.ignored += report.length;
      return [];
    }
    for (const byte of report.subarray(hidPos.dataAt, hidPos.dataAt + length)) this.#keep(byte, isWanted);
    return length < hidPos.dataSize ? this.#end() : [];
  }

  #keep(byte: number, isWanted: boolean): void {
    this.#isInside = true;
    this.#isUnwanted ||= !isWanted;
    if (this.#isUnwanted) {
      this.#bytes = [];
      this.ignored += 1;
    } else if (this.#bytes.length < maxBytes) this.#bytes.push(byte);
    else this.#isTooLong = true;
  }

  #end(): ScanReading[] {
    const [isInside, isUnwanted, isTooLong] = [this.#isInside, this.#isUnwanted, this.#isTooLong];
    const bytes = this.#form === 'hid-pos' ? withoutLineEnd(this.#bytes) : this.#bytes;
    this.reset();
    if (!isInside || isUnwanted) return [];
    return [isTooLong ? { kind: 'rejected', why: 'too-long' } : cleanScanBytes(Uint8Array.from(bytes))];
  }
}

function withoutLineEnd(bytes: readonly number[]): readonly number[] {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === cr || bytes[end - 1] === lf)) end -= 1;
  return bytes.slice(0, end);
}
