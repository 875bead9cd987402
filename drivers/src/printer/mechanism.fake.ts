import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { doubled } from './double-dots.fake.ts';
import { readCommand, type Command } from './command-reader.fake.ts';
import { healthy, isStopped, type Condition } from './condition.fake.ts';
import { letterRows } from './letters.fake.ts';
import { PaperRoll } from './paper-roll.fake.ts';

export interface MechanismOptions {
  readonly widthDots: number;
  /** Infinity prints at once; 1200 is 150 mm/s, what a good printer does. */
  readonly dotsPerSecond: number;
  onPiece(bitmap: PackedBitmap, isWhole: boolean): void;
  onProof(token: Buffer): void;
  /** `GS a`; 0 after `ESC @`. */
  onTellChanges(mask: number): void;
  onQueuedStatus(question: number): void;
  onPaperEnd(): void;
  /** Some of what waited was printed. */
  onProgress(): void;
}

const TICK_MS = 25;
const TEXT_GAP_DOTS = 6;

/** Buffer, interpreter, head and knife of the virtual printer: prints while nothing stops it. */
export class Mechanism {
  readonly condition: Condition = { ...healthy };
  beeps = 0;
  /** Keeps what comes in and lets it out when the roll is changed, like clones with a large buffer. */
  isLate = false;
  /** Bytes no table explains: zero as long as our encoder is right. */
  notUnderstood = 0;
  readonly #options: MechanismOptions;
  readonly #roll: PaperRoll;
  #received: Buffer = Buffer.alloc(0);
  #rows: Uint8Array[] = [];
  #line = '';
  #scale = 1;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: MechanismOptions) {
    this.#options = options;
    this.#roll = new PaperRoll(options.widthDots);
  }

  get waitingBytes(): number {
    return this.#received.length;
  }

  /** Something to print, and nothing else to wait for than the head. */
  get hasWork(): boolean {
    if (this.isLate) return false;
    if (this.#rows.length > 0) return true;
    return this.#received.length > 0 && readCommand(this.#received) !== 'incomplete';
  }

  receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    this.run();
  }

  clear(): void {
    this.#received = Buffer.alloc(0);
    this.#rows = [];
    this.#line = '';
  }

  /** The roll ends after so many more rows; 0 means now. */
  paperEndsAfter(rows: number): void {
    this.#roll.endsAfter(rows);
    if (rows <= 0) this.#endPaper();
  }

  newRoll(): void {
    this.#roll.endsAfter(Infinity);
    this.condition.isPaperOut = false;
    this.condition.isStoppedByPaper = false;
    this.condition.isNearEnd = false;
    const wasLate = this.isLate;
    this.isLate = false;
    this.run();
    this.isLate = wasLate;
  }

  /** Goes on with what was received, as fast as the paper moves. */
  run(): void {
    const { dotsPerSecond } = this.#options;
    if (this.isLate) return;
    if (dotsPerSecond === Infinity) return this.#print(Infinity);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#print((dotsPerSecond * TICK_MS) / 1000);
      this.#options.onProgress();
      if (this.hasWork && !isStopped(this.condition)) this.run();
    }, TICK_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #print(rowsAllowed: number): void {
    for (let rows = 0; rows < rowsAllowed && !isStopped(this.condition);) {
      const row = this.#rows.shift();
      if (row) {
        this.#roll.printRow(row);
        rows += 1;
        if (this.#roll.isEmpty) this.#endPaper();
      } else if (!this.#nextCommand()) return;
    }
  }

  #nextCommand(): boolean {
    if (this.#received.length === 0) return false;
    const reading = readCommand(this.#received);
    if (reading === 'incomplete') return false;
    this.#received = this.#received.subarray(reading.length);
    this.#execute(reading.command);
    return true;
  }

  #execute(command: Command): void {
    switch (command.kind) {
      case 'reset':
        this.#line = '';
        this.#scale = 1;
        this.#options.onTellChanges(0);
        return;
      case 'raster':
        this.#rows.push(...doubled(command));
        return;
      case 'letters':
        this.#line += command.text;
        return;
      case 'feed':
        this.#feed(command.dots);
        return;
      case 'scale':
        this.#scale = command.scale;
        return;
      case 'cut':
        this.#options.onPiece(this.#roll.takePiece(), true);
        return;
      case 'prove':
        this.#options.onProof(command.token);
        return;
      case 'tell-changes':
        this.#options.onTellChanges(command.mask);
        return;
      case 'queued-status':
        this.#options.onQueuedStatus(command.question);
        return;
      case 'beep':
        this.beeps += 1;
        return;
      case 'not-understood':
        this.notUnderstood += 1;
        return;
      case 'nothing':
        return;
      default:
        command satisfies never;
    }
  }

  #feed(dots: number): void {
    const letters = this.#line ? letterRows(this.#line, this.#scale, this.#options.widthDots) : [];
    const blanks = this.#line ? TEXT_GAP_DOTS : dots;
    this.#rows.push(...letters, ...Array.from({ length: blanks }, () => new Uint8Array(0)));
    this.#line = '';
  }

  #endPaper(): void {
    this.condition.isPaperOut = true;
    if (this.#roll.hasPiece) this.#options.onPiece(this.#roll.takePiece(), false);
    this.#options.onPaperEnd();
  }
}
