import { readAnswers, type PrinterAnswer } from '../codec/answer-stream.ts';
import { summariseAutoStatus } from '../codec/auto-status.ts';
import { askStatus, clearBuffers, type StatusQuestion } from '../codec/commands.ts';
import { decodePaperInTurn } from '../codec/queued-status.ts';
import type { PrinterStatus } from '../codec/printer-status.ts';
import type { BytePort, OpenPort, PortResult } from '../port/byte-port.ts';
import { obstacle, passesByItself, type PrintFailureReason } from './print-outcome.ts';
import { unreachable } from './unreachable.ts';

export interface LinkListener {
  /** Any byte came in. */
  onHeard(): void;
  /** The four bytes that the printer sent by itself. */
  onAutoStatus(bytes: readonly number[]): void;
}

/** How long an answer is awaited: `patienceMs`, where that is longer, only as long as the printer tells of no trouble. */
export interface Waiting {
  readonly timeoutMs: number;
  readonly patienceMs: number;
}

/** One connection to one printer: questions, their answers, and proofs that arrive by themselves. */
export class PrinterLink {
  readonly #listener: LinkListener;
  readonly #proofs = new Set<string>();
  readonly #waiting = new Set<() => void>();
  readonly #statusBytes: number[] = [];
  #rest: Uint8Array = new Uint8Array();
  #port: BytePort | undefined;
  #clearings = 0;
  #hasPassed = false;
  /** Why it cannot print on and needs a person, by its last word on this connection. */
  trouble: PrintFailureReason | undefined;
  /** The roll has ended since the proofs were last forgotten, whatever has become of it since. */
  hasRunOut = false;

  private constructor(listener: LinkListener) {
    this.#listener = listener;
  }

  /** Connects, or says why not. */
  static async open(open: OpenPort, listener: LinkListener): Promise<PortResult<PrinterLink>> {
    const link = new PrinterLink(listener);
    const opened = await open({
      onBytes: (bytes) => link.#take(bytes),
      onClose: () => link.#wake(),
    });
    if (!opened.ok) return opened;
    link.#port = opened.value;
    return { ok: true, value: link };
  }

  get isOpen(): boolean {
    return this.#port?.isOpen ?? false;
  }

  async send(bytes: Uint8Array): Promise<PortResult> {
    return this.#port ? this.#port.write(bytes) : { ok: false, error: 'closed' };
  }

  /** One question at a time, so that an answer needs no name. `undefined`: silence; then the link is of no more use. */
  async ask(question: StatusQuestion, { timeoutMs, patienceMs }: Waiting): Promise<number | undefined> {
    this.#statusBytes.length = 0;
    const sent = await this.send(askStatus(question));
    if (!sent.ok) return undefined;
    const isAnswered = (): boolean => this.#statusBytes.length > 0;
    await this.#until(isAnswered, timeoutMs);
    await this.#until(() => isAnswered() || this.trouble !== undefined, patienceMs - timeoutMs);
    return this.#statusBytes.shift();
  }

  /** True as soon as the printer has proved the print with this token; false after `timeoutMs`. */
  async waitForProof(token: string, timeoutMs: number): Promise<boolean> {
    await this.#until(() => this.#proofs.has(token), timeoutMs);
    return this.#proofs.has(token);
  }

  /** True as soon as the printer has got as far as a `GS r`; false after `timeoutMs`. */
  async waitForPassing(timeoutMs: number): Promise<boolean> {
    await this.#until(() => this.#hasPassed, timeoutMs);
    return this.#hasPassed;
  }

  /** After `timeoutMs`, or as soon as the connection is gone. */
  waitForClose(timeoutMs: number): Promise<void> {
    return this.#until(() => false, timeoutMs);
  }

  note(status: PrinterStatus): void {
    this.trouble = passesByItself(status) ? undefined : obstacle(status);
    this.hasRunOut ||= this.trouble === 'paper-out';
  }

  hasProof(token: string): boolean {
    return this.#proofs.has(token);
  }

  /** Proofs of earlier tickets are of no more use. */
  forgetProofs(): void {
    this.#proofs.clear();
    this.hasRunOut = false;
    this.#hasPassed = false;
  }

  /** Empties the printer's buffers. True only if it says that it has: many clones go on printing what they have. */
  async clear(timeoutMs: number): Promise<boolean> {
    const before = this.#clearings;
    const sent = await this.send(clearBuffers());
    if (!sent.ok) return false;
    await this.#until(() => this.#clearings > before, timeoutMs);
    return this.#clearings > before;
  }

  close(): void {
    this.#port?.close();
  }

  abort(): void {
    this.#port?.abort();
  }

  #take(bytes: Uint8Array): void {
    const reading = readAnswers(this.#rest, bytes);
    this.#rest = reading.rest;
    this.#listener.onHeard();
    for (const answer of reading.answers) this.#keep(answer);
    this.#wake();
  }

  #keep(answer: PrinterAnswer): void {
    switch (answer.kind) {
      case 'status':
        this.#statusBytes.push(answer.byte);
        return;
      case 'proof':
        this.#proofs.add(answer.token);
        return;
      case 'cleared':
        this.#clearings += 1;
        return;
      case 'in-turn':
        this.#hasPassed ||= !decodePaperInTurn(answer.byte).isEnd;
        return;
      case 'auto-status':
        this.note(summariseAutoStatus(answer.bytes));
        this.#listener.onAutoStatus(answer.bytes);
        return;
      case 'noise':
        return;
      default:
        unreachable(answer);
    }
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  #until(isDone: () => boolean, timeoutMs: number): Promise<void> {
    if (isDone() || !this.isOpen || timeoutMs <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      const check = (): void => {
        if (isDone() || !this.isOpen) finish();
      };
      const timer = setTimeout(finish, timeoutMs);
      this.#waiting.add(check);
    });
  }
}
