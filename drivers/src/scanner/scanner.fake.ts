import type { OpenPort } from '../port/byte-port.ts';
import { MemoryCable } from '../port/in-memory-port.fake.ts';
import type { ScannerForm } from './code-collector.ts';

/** A scanner that exists only as the bytes it sends, to a cable in memory, a pseudo-terminal or anything else. */
export class FakeScanner {
  readonly #form: ScannerForm;
  readonly #send: (bytes: Uint8Array) => void;

  constructor(form: ScannerForm, send: (bytes: Uint8Array) => void) {
    this.#form = form;
    this.#send = send;
  }

  /** Somebody shows a code with this text. */
  show(text: string): void {
    this.showBytes(Buffer.from(text, 'utf8'));
  }

  /** A code may hold any bytes. */
  showBytes(code: Uint8Array): void {
    if (this.#form === 'line') return this.#send(Buffer.concat([code, Buffer.from('\r\n')]));
    for (let at = 0; at <= code.length; at += 56) {
      const piece = code.subarray(at, at + 56);
      const report = Buffer.alloc(64);
      report.set([2, piece.length]);
      report.set(piece, 2);
      this.#send(report);
    }
  }
}

export interface VirtualScanner {
  readonly open: OpenPort;
  readonly scanner: FakeScanner;
  readonly cable: MemoryCable;
}

/** A scanner on a cable in memory, for the demo and for tests. */
export function createVirtualScanner(form: ScannerForm = 'line'): VirtualScanner {
  const cable = new MemoryCable();
  return { open: cable.open, scanner: new FakeScanner(form, (bytes) => cable.send(bytes)), cable };
}
