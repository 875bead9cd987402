import type { PaperWidth } from '../codec/printer-models.ts';
import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { encodePng } from '../picture/encode-png.ts';
import { autoStatusBytes, isStopped, queuedAnswer, statusAnswer, type Condition } from './condition.fake.ts';
import { Mechanism } from './mechanism.fake.ts';
import { createPaperTray } from './paper-tray.fake.ts';
import type { RealTimeCommand } from './real-time-scanner.fake.ts';
import { VirtualLine } from './virtual-line.fake.ts';

/** A piece of paper as it left the printer. */
export interface VirtualPaper {
  /** 1, 2, 3 … since the printer was switched on. */
  readonly id: number;
  readonly bitmap: PackedBitmap;
  readonly png: Uint8Array;
  /** False: the roll ended in the middle and this piece came off without a cut. */
  readonly isWhole: boolean;
}

export interface VirtualPrinterOptions {
  readonly widthDots?: PaperWidth;
  readonly dotsPerSecond?: number;
  /** Answers nothing at all, like the cheapest printers. */
  readonly isMute?: boolean;
  /** Knows `GS ( H`. */
  readonly provesPrints?: boolean;
  /** Knows `GS r`; some clones do not. */
  readonly answersInTurn?: boolean;
  /** Knows `DLE DC4 8`; many clones do not. */
  readonly clears?: boolean;
  /** Where each paper is also kept as `paper-0001.png`. */
  readonly folder?: string;
}

/** While this is full a printer takes in nothing more, and one that prints nothing hears nothing more (UB-E02: 16 kB). */
const RECEIVE_BUFFER_BYTES = 16 * 1024;
const PACKET_BYTES = 1460;

/** An ESC/POS printer on any stream, with hands to break it. Emits `paper` for every piece that comes out. */
export class VirtualPrinter extends EventEmitter<{ paper: [VirtualPaper] }> {
  readonly #options: VirtualPrinterOptions;
  readonly #mechanism: Mechanism;
  readonly #tray;
  /** All who are connected; the first prints, the others wait until it leaves (UB-E02 technical reference). */
  readonly #lines: VirtualLine[] = [];
  /** Bytes on the wire, in front of a full buffer; gone when the line goes. */
  #held: Buffer[] = [];
  /** The connection that filled the buffer is not heard; a fresh one is. */
  #isDeaf = false;
  #isMute: boolean;
  #isWindowShut = false;
  #bytesPerSecond = Infinity;
  #bytesUntilDeed = Infinity;
  #deed: () => void = () => undefined;
  #tellMask = 0;
  #lastTold = '';
  #isJamFree = false;

  constructor(options: VirtualPrinterOptions) {
    super();
    this.#options = options;
    this.#isMute = options.isMute ?? false;
    this.#tray = createPaperTray(options.folder);
    this.#mechanism = new Mechanism({
      widthDots: options.widthDots ?? 576,
      dotsPerSecond: options.dotsPerSecond ?? Infinity,
      onPiece: (bitmap, isWhole) => this.#deliver(bitmap, isWhole),
      onProof: (token) => {
        if (options.provesPrints ?? true) this.#answer(0x37, 0x22, ...token, 0x00);
      },
      onTellChanges: (mask) => {
        this.#tellMask = mask;
        this.#lastTold = '';
        this.#tell();
      },
      onQueuedStatus: (question) => {
        if (options.answersInTurn ?? true) this.#answer(queuedAnswer(question, this.condition));
      },
      onPaperEnd: () => this.#tell(),
      onProgress: () => this.#takeIn(),
    });
  }

  get papers(): readonly VirtualPaper[] {
    return this.#tray.papers;
  }

  get condition(): Readonly<Condition> {
    return this.#mechanism.condition;
  }

  get notUnderstoodBytes(): number {
    return this.#mechanism.notUnderstood;
  }

  get connections(): number {
    return this.#lines.length;
  }

  /** Nothing is left to print. */
  get isIdle(): boolean {
    return !this.#mechanism.hasWork && this.#held.length === 0;
  }

  get beeps(): number {
    return this.#mechanism.beeps;
  }

  /** Connects one more cable. */
  attach(stream: Duplex): void {
    const line = new VirtualLine(
      stream,
      (bytes) => this.#hear(bytes, line),
      () => this.#forget(line),
    );
    line.shutWindow(this.#isWindowShut);
    line.readAt(this.#bytesPerSecond);
    this.#lines.push(line);
    this.#lines[0]?.serve();
  }

  /** Sets or clears one of the conditions that the makers' tables know. */
  set(what: keyof Condition, isSo: boolean): void {
    this.#mechanism.condition[what] = isSo;
    if (isSo) return this.#tell();
    this.#goOn();
    this.#tell();
  }

  /** At once, or after so many more rows of dots. */
  runOutOfPaper(afterDots = 0): void {
    this.#mechanism.paperEndsAfter(afterDots);
  }

  refill(): void {
    this.#mechanism.newRoll();
    this.#goOn();
    this.#tell();
  }

  nearEnd(): void {
    this.set('isNearEnd', true);
  }

  openCover(): void {
    this.set('isCoverOpen', true);
  }

  closeCover(): void {
    this.set('isCoverOpen', false);
  }

  jamCutter(): void {
    this.set('isCutterJammed', true);
  }

  clearCutter(): void {
    this.set('isCutterJammed', false);
  }

  /** The jam is out, but the error stays until somebody tells the printer to go on (`DLE ENQ`). */
  freeCutter(): void {
    this.#isJamFree = true;
  }

  overheat(): void {
    this.set('isOverheated', true);
  }

  coolDown(): void {
    this.set('isOverheated', false);
  }

  /** From now on it says that all is well, keeps what comes in, and lets it out with the next refill. */
  printLate(): void {
    this.#mechanism.isLate = true;
  }

  printAtOnce(): void {
    this.#mechanism.isLate = false;
    this.#goOn();
  }

  stopAnswering(): void {
    this.#isMute = true;
  }

  answerAgain(): void {
    this.#isMute = false;
  }

  /** Reads nothing more: whoever sends sees its window fill. */
  holdWindow(): void {
    this.#isWindowShut = true;
    for (const line of this.#lines) line.shutWindow(true);
  }

  releaseWindow(): void {
    this.#isWindowShut = false;
    for (const line of this.#lines) line.shutWindow(false);
  }

  readSlowly(bytesPerSecond: number): void {
    this.#bytesPerSecond = bytesPerSecond;
    for (const line of this.#lines) line.readAt(bytesPerSecond);
  }

  /** The line breaks once so many more bytes have come in. */
  breakLineAfter(bytes: number, how: 'end' | 'reset' = 'end'): void {
    this.whenReceived(bytes, () => {
      if (how === 'reset') this.#lines[0]?.reset();
      else this.#lines[0]?.leave();
    });
  }

  /** Does something once, exactly so many bytes from now; what comes in the same packet after it comes after it. */
  whenReceived(bytes: number, deed: () => void): void {
    this.#bytesUntilDeed = bytes;
    this.#deed = deed;
  }

  /** Pulls all cables. */
  detach(): void {
    for (const line of [...this.#lines]) line.leave();
  }

  /** Switches off; resolves when every picture is on disk. */
  async close(): Promise<void> {
    this.#mechanism.stop();
    this.detach();
    await this.#tray.saved();
  }

  #forget(line: VirtualLine): void {
    if (this.#lines[0] === line) {
      this.#held = [];
      this.#isDeaf = false;
      this.#tellMask = 0;
    }
    this.#lines.splice(this.#lines.indexOf(line), 1);
    this.#lines[0]?.serve();
  }

  #hear(bytes: Buffer, line: VirtualLine): void {
    const size = Math.min(bytes.length, PACKET_BYTES, this.#bytesUntilDeed);
    this.#bytesUntilDeed -= size;
    this.#receive(bytes.subarray(0, size), line);
    if (this.#bytesUntilDeed <= 0) {
      this.#bytesUntilDeed = Infinity;
      this.#deed();
    }
    const rest = bytes.subarray(size);
    // What a broken line still held is lost.
    if (rest.length === 0 || !line.isOpen) return;
    if (this.#isWindowShut) line.putBack(rest);
    else this.#hear(rest, line);
  }

  #receive(bytes: Buffer, line: VirtualLine): void {
    if (this.#isDeaf) {
      this.#held.push(bytes);
      return;
    }
    let kept = bytes;
    for (const command of line.scanner.scan(bytes)) {
      const end = this.#obey(command);
      if (end !== undefined) kept = bytes.subarray(end);
    }
    const wasFull = this.#isFull();
    this.#mechanism.receive(kept);
    this.#isDeaf = !wasFull && this.#isFull();
  }

  /** Returns from where on the chunk is still to be printed, if the command has thrown away what came before. */
  #obey(command: RealTimeCommand): number | undefined {
    if (command.kind === 'status') {
      const byte = statusAnswer(command.question, this.condition);
      if (byte !== undefined) this.#answer(byte);
      return undefined;
    }
    if (command.kind === 'clear') {
      if (this.#mechanism.isLate || !(this.#options.clears ?? true)) return undefined;
      this.#mechanism.clear();
      this.#answer(0x37, 0x25, 0x00);
      return command.end;
    }
    if (!this.condition.isCutterJammed || !this.#isJamFree) return undefined;
    this.#isJamFree = false;
    if (command.withClearing) this.#mechanism.clear();
    this.clearCutter();
    return command.withClearing ? command.end : undefined;
  }

  #isFull(): boolean {
    const isBusy = isStopped(this.condition) || this.#mechanism.hasWork;
    return isBusy && this.#mechanism.waitingBytes > RECEIVE_BUFFER_BYTES;
  }

  /** There is room again for what waits on the wire. */
  #takeIn(): void {
    if (!this.#isDeaf || this.#isFull()) return;
    this.#isDeaf = false;
    for (const bytes of this.#held.splice(0)) if (this.#lines[0]) this.#receive(bytes, this.#lines[0]);
  }

  #goOn(): void {
    this.#mechanism.run();
    this.#takeIn();
  }

  #tell(): void {
    const bytes = autoStatusBytes(this.condition);
    if (this.#tellMask === 0 || this.#lastTold === bytes.join()) return;
    this.#lastTold = bytes.join();
    this.#answer(...bytes);
  }

  #answer(...bytes: number[]): void {
    if (!this.#isMute) this.#lines[0]?.answer(Buffer.from(bytes));
  }

  #deliver(bitmap: PackedBitmap, isWhole: boolean): void {
    this.emit('paper', this.#tray.take({ bitmap, png: encodePng(bitmap), isWhole }));
  }
}
