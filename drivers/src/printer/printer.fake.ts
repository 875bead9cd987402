import { EventEmitter } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { encodePng } from '../picture/encode-png.ts';
import { isStopped, statusAnswer, type Condition } from './condition.fake.ts';
import { Mechanism } from './mechanism.fake.ts';
import { RealTimeScanner } from './real-time-scanner.fake.ts';

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
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly widthDots?: 576 | 384;
  readonly dotsPerSecond?: number;
  /** Answers nothing at all, like the cheapest printers. */
  readonly isMute?: boolean;
  /** Knows `GS ( H`. */
  readonly provesPrints?: boolean;
  /** Where each paper is also kept as `paper-0001.png`. */
  readonly folder?: string;
}

/** Papers kept in memory; older ones are gone. */
const KEPT_PAPERS = 50;
/** A printer that prints nothing hears nothing more when this is full (UB-E02: 16 kB). */
const RECEIVE_BUFFER_BYTES = 16 * 1024;

/** Switches a virtual printer on: a TCP server that speaks ESC/POS, with hands to break it. */
export async function startVirtualPrinter(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  if (options.folder) await mkdir(options.folder, { recursive: true });
  const printer = new VirtualPrinter(options);
  await printer.goOnline();
  return printer;
}

/** Emits `paper` for every piece that comes out. */
export class VirtualPrinter extends EventEmitter<{ paper: [VirtualPaper] }> {
  readonly host: string;
  readonly #options: VirtualPrinterOptions;
  readonly #mechanism: Mechanism;
  readonly #papers: VirtualPaper[] = [];
  readonly #saving = new Set<Promise<void>>();
  /** All who are connected; the first prints, the others wait until it leaves (UB-E02 technical reference). */
  readonly #sockets: Socket[] = [];
  /** Bytes on the wire, in front of a full buffer; gone when the line goes. */
  #held: Buffer[] = [];
  /** The connection that filled the buffer is not heard; a fresh one is. */
  #isDeaf = false;
  #server: Server | undefined;
  #port: number;
  #isMute: boolean;
  #bytesUntilBreak = Infinity;
  #printed = 0;

  constructor(options: VirtualPrinterOptions) {
    super();
    this.#options = options;
    this.host = options.host ?? '127.0.0.1';
    this.#port = options.port ?? 0;
    this.#isMute = options.isMute ?? false;
    this.#mechanism = new Mechanism({
      widthDots: options.widthDots ?? 576,
      dotsPerSecond: options.dotsPerSecond ?? Infinity,
      onPiece: (bitmap, isWhole) => this.#deliver(bitmap, isWhole),
      onProof: (token) => {
        if (options.provesPrints ?? true) this.#answer(Buffer.from([0x37, 0x22, ...token, 0x00]));
      },
    });
  }

  get port(): number {
    return this.#port;
  }

  get papers(): readonly VirtualPaper[] {
    return this.#papers;
  }

  get condition(): Readonly<Condition> {
    return this.#mechanism.condition;
  }

  get notUnderstoodBytes(): number {
    return this.#mechanism.notUnderstood;
  }

  /** At once, or after so many more rows of dots. */
  runOutOfPaper(afterDots = 0): void {
    this.#mechanism.paperEndsAfter(afterDots);
  }

  nearEnd(): void {
    this.#mechanism.condition.isNearEnd = true;
  }

  refill(): void {
    this.#mechanism.newRoll();
    this.#goOn();
  }

  openCover(): void {
    this.#mechanism.condition.isCoverOpen = true;
  }

  closeCover(): void {
    this.#mechanism.condition.isCoverOpen = false;
    this.#goOn();
  }

  jamCutter(): void {
    this.#mechanism.condition.isCutterJammed = true;
  }

  clearCutter(): void {
    this.#mechanism.condition.isCutterJammed = false;
    this.#goOn();
  }

  stopAnswering(): void {
    this.#isMute = true;
  }

  answerAgain(): void {
    this.#isMute = false;
  }

  /** The line breaks once so many more bytes have come in. */
  breakLineAfter(bytes: number): void {
    this.#bytesUntilBreak = bytes;
  }

  /** Pulls the network cable; the port stays ours for `goOnline`. */
  async goOffline(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  async goOnline(): Promise<void> {
    if (this.#server) return;
    const server = createServer((socket) => this.#accept(socket));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, this.host, resolve);
    });
    const address = server.address();
    if (address && typeof address === 'object') this.#port = address.port;
  }

  /** Switches off; resolves when every picture is on disk. */
  async close(): Promise<void> {
    this.#mechanism.stop();
    await this.goOffline();
    await Promise.all(this.#saving);
  }

  #accept(socket: Socket): void {
    const scanner = new RealTimeScanner();
    socket.setNoDelay(true);
    this.#sockets.push(socket);
    if (this.#sockets[0] !== socket) socket.pause();
    socket.on('data', (bytes) => this.#receive(bytes, scanner));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (this.#sockets[0] === socket) {
        this.#held = [];
        this.#isDeaf = false;
      }
      this.#sockets.splice(this.#sockets.indexOf(socket), 1);
      this.#sockets[0]?.resume();
    });
  }

  #receive(bytes: Buffer, scanner: RealTimeScanner): void {
    if (this.#isDeaf) {
      this.#held.push(bytes);
      return;
    }
    const taken = bytes.subarray(0, this.#bytesUntilBreak);
    this.#bytesUntilBreak -= taken.length;
    let kept = taken;
    for (const command of scanner.scan(taken)) {
      if (command.kind === 'status') this.#answerStatus(command.question);
      else {
        this.#mechanism.clear();
        kept = taken.subarray(command.end);
      }
    }
    const wasFull = this.#isFull();
    this.#mechanism.receive(kept);
    this.#isDeaf = !wasFull && this.#isFull();
    if (this.#bytesUntilBreak <= 0) this.#breakLine();
  }

  #isFull(): boolean {
    return isStopped(this.condition) && this.#mechanism.waitingBytes > RECEIVE_BUFFER_BYTES;
  }

  #breakLine(): void {
    this.#bytesUntilBreak = Infinity;
    this.#sockets[0]?.destroy();
  }

  #goOn(): void {
    this.#isDeaf = false;
    this.#mechanism.run();
    for (const bytes of this.#held.splice(0)) this.#sockets[0]?.emit('data', bytes);
  }

  #answerStatus(question: number): void {
    const byte = statusAnswer(question, this.condition);
    if (byte !== undefined) this.#answer(Buffer.from([byte]));
  }

  #answer(bytes: Buffer): void {
    if (!this.#isMute) this.#sockets[0]?.write(bytes);
  }

  #deliver(bitmap: PackedBitmap, isWhole: boolean): void {
    this.#printed += 1;
    const paper = { id: this.#printed, bitmap, png: encodePng(bitmap), isWhole };
    this.#papers.push(paper);
    if (this.#papers.length > KEPT_PAPERS) this.#papers.shift();
    if (this.#options.folder) this.#save(paper, this.#options.folder);
    this.emit('paper', paper);
  }

  #save(paper: VirtualPaper, folder: string): void {
    const name = `paper-${String(paper.id).padStart(4, '0')}.png`;
    const saving = writeFile(join(folder, name), paper.png)
      // A full disk must not stop the printer; the paper in memory stays.
      .catch(() => undefined)
      .finally(() => this.#saving.delete(saving));
    this.#saving.add(saving);
  }
}
