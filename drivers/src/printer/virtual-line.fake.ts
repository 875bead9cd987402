import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { RealTimeScanner } from './real-time-scanner.fake.ts';

/** One cable to the virtual printer: a network connection, a serial line, any stream. */
export class VirtualLine {
  readonly scanner = new RealTimeScanner();
  readonly #stream: Duplex;
  #isServed = false;
  #isWindowShut = false;
  #bytesPerSecond = Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: Duplex, onBytes: (bytes: Buffer) => void, onLeave: () => void) {
    this.#stream = stream;
    stream.on('data', (bytes: Buffer) => {
      this.#rest(bytes.length);
      onBytes(bytes);
    });
    stream.pause();
    stream.on('error', () => stream.destroy());
    stream.on('close', () => {
      clearTimeout(this.#timer);
      onLeave();
    });
  }

  get isOpen(): boolean {
    return !this.#stream.destroyed;
  }

  /** Its turn has come: it is read. */
  serve(): void {
    this.#isServed = true;
    this.#flow();
  }

  shutWindow(isShut: boolean): void {
    this.#isWindowShut = isShut;
    this.#flow();
  }

  readAt(bytesPerSecond: number): void {
    this.#bytesPerSecond = bytesPerSecond;
    this.#flow();
  }

  /** Not read after all. */
  putBack(bytes: Buffer): void {
    this.#stream.unshift(bytes);
  }

  answer(bytes: Buffer): void {
    if (!this.#stream.destroyed) this.#stream.write(bytes);
  }

  leave(): void {
    this.#stream.destroy();
  }

  /** As a printer does that is switched off in the middle: what is on its way is lost. */
  reset(): void {
    if (this.#stream instanceof Socket) this.#stream.resetAndDestroy();
    else this.#stream.destroy();
  }

  #rest(bytes: number): void {
    if (this.#bytesPerSecond === Infinity) return;
    this.#stream.pause();
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#flow();
      },
      (bytes / this.#bytesPerSecond) * 1000,
    );
  }

  #flow(): void {
    if (!this.#isServed || this.#isWindowShut || this.#timer) this.#stream.pause();
    else this.#stream.resume();
  }
}
