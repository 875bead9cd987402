import { readAnswers, type PrinterAnswer } from '../codec/answer-stream.ts';
import { askStatus, type StatusQuestion } from '../codec/commands.ts';
import type { BytePort, PortResult } from '../port/byte-port.ts';
import { openTcpPort, type TcpAddress } from '../port/tcp-port.ts';

/** One connection to one printer: questions, their answers, and proofs that arrive by themselves. */
export class PrinterLink {
  readonly #proofs = new Set<string>();
  readonly #waiting = new Set<() => void>();
  readonly #statusBytes: number[] = [];
  #rest: Uint8Array = new Uint8Array();
  #port: BytePort | undefined;

  /** Connects, or says why not. */
  static async open(address: TcpAddress): Promise<PortResult<PrinterLink>> {
    const link = new PrinterLink();
    const opened = await openTcpPort(address, {
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
  async ask(question: StatusQuestion, timeoutMs: number): Promise<number | undefined> {
    this.#statusBytes.length = 0;
    const sent = await this.send(askStatus(question));
    if (!sent.ok) return undefined;
    await this.#until(() => this.#statusBytes.length > 0, timeoutMs);
    return this.#statusBytes.shift();
  }

  /** True as soon as the printer has proved the print with this token; false after `timeoutMs`. */
  async waitForProof(token: string, timeoutMs: number): Promise<boolean> {
    await this.#until(() => this.#proofs.has(token), timeoutMs);
    return this.#proofs.has(token);
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
    for (const answer of reading.answers) this.#keep(answer);
    this.#wake();
  }

  /** Automatic status comes only from printers set up by somebody else, and says nothing that we don't ask. */
  #keep(answer: PrinterAnswer): void {
    if (answer.kind === 'status') this.#statusBytes.push(answer.byte);
    if (answer.kind === 'proof') this.#proofs.add(answer.token);
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  #until(isDone: () => boolean, timeoutMs: number): Promise<void> {
    if (isDone() || !this.isOpen) return Promise.resolve();
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
