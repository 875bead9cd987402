import { askProof, clearBuffers, feedLines, initialise, partialCut } from '../codec/commands.ts';
import { summarise, type PrinterStatus } from '../codec/printer-status.ts';
import type { PortFailure } from '../port/byte-port.ts';
import { askWholeStatus } from './ask-whole-status.ts';
import { FEED_BEFORE_CUT_LINES, writeTicket, type PrintContent } from './escpos-writer.ts';
import { createTurns } from './in-turn.ts';
import { obstacle, type PrintFailureReason, type PrintOutcome } from './print-outcome.ts';
import { PrinterLink } from './printer-link.ts';

/** A job whose `id` came out once (or may have) is never printed again under the same `id`. */
export type TicketJob = { readonly id: string } & PrintContent;

/** All a hall needs of a ticket printer. Calls are served one after another; none of them rejects. */
export interface TicketPrinter {
  status(): Promise<PrinterStatus>;
  print(job: TicketJob): Promise<PrintOutcome>;
  /** Lets the running job end, then gives the connection back. */
  close(): Promise<void>;
}

export interface TcpPrinterOptions {
  readonly host: string;
  readonly port?: number;
  readonly connectTimeoutMs?: number;
  readonly writeTimeoutMs?: number;
  /** Asked twice before a printer counts as silent. */
  readonly answerTimeoutMs?: number;
  /** The longest a ticket may take from its last byte to its cut; after that health decides. */
  readonly settleMs?: (heightDots: number) => number;
}

const POLL_MS = 200;
const TEXT_TICKET_DOTS = 800;
const REMEMBERED_JOBS = 200;

/** A network printer speaking ESC/POS (UB-E02 technical reference: one connection prints, so one is kept). */
export function createTcpPrinter(options: TcpPrinterOptions): TicketPrinter {
  return new TcpPrinter(options);
}

/** At 100 mm/s, the slowest printer on sale, plus the cut. */
function slowestPrintMs(heightDots: number): number {
  return 700 + (heightDots / 8 / 100) * 1000;
}

class TcpPrinter implements TicketPrinter {
  readonly #inTurn = createTurns();
  readonly #options: Required<TcpPrinterOptions>;
  readonly #outcomes = new Map<string, PrintOutcome>();
  #link: PrinterLink | undefined;
  /** Whether it ever answered: silence then means trouble, otherwise it means a write-only printer. */
  #voice: 'not-heard-yet' | 'heard' | 'mute' = 'not-heard-yet';
  #hasRemains = false;
  #hasPiece = false;
  #jobs = 0;

  constructor(options: TcpPrinterOptions) {
    this.#options = {
      port: 9100,
      connectTimeoutMs: 3000,
      writeTimeoutMs: 5000,
      answerTimeoutMs: 1000,
      settleMs: slowestPrintMs,
      ...options,
    };
  }

  status(): Promise<PrinterStatus> {
    return this.#inTurn(() => this.#askStatus());
  }

  print(job: TicketJob): Promise<PrintOutcome> {
    return this.#inTurn(async () => {
      const outcome = this.#outcomes.get(job.id) ?? (await this.#print(job));
      this.#remember(job.id, outcome);
      return outcome;
    });
  }

  close(): Promise<void> {
    return this.#inTurn(async () => this.#release());
  }

  #remember(jobId: string, outcome: PrintOutcome): void {
    if (outcome.kind === 'failed') return;
    this.#outcomes.set(jobId, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size > REMEMBERED_JOBS) this.#outcomes.delete(oldest);
    }
  }

  async #print(job: TicketJob): Promise<PrintOutcome> {
    // A printer known to be mute would only make the citizen wait for the same silence again.
    const before = this.#voice === 'mute' ? undefined : obstacle(await this.#askStatus());
    if (before) return failed(before);
    const link = await this.#connect();
    if (!link) return failed('offline');
    await this.#clearRemains(link);
    await this.#cutOffPiece(link);
    this.#jobs += 1;
    const token = String(this.#jobs % 10_000).padStart(4, '0');
    const sent = await writeTicket(job, (bytes) => link.send(bytes));
    const asked = sent.ok ? await link.send(askProof(token)) : sent;
    if (!asked.ok) return this.#explainUnsent(asked.error);
    return this.#watch(link, token, job);
  }

  /** All bytes are out: waits for the proof, for trouble, or for the time after which health is the answer. */
  async #watch(link: PrinterLink, token: string, job: TicketJob): Promise<PrintOutcome> {
    if (this.#voice !== 'heard') {
      this.#release();
      return { kind: 'unknown' };
    }
    const heightDots = 'bitmap' in job ? job.bitmap.heightDots : TEXT_TICKET_DOTS;
    const polls = Math.ceil(this.#options.settleMs(heightDots) / POLL_MS);
    for (let poll = 1; poll <= polls; poll += 1) {
      if (await link.waitForProof(token, POLL_MS)) return { kind: 'printed', confirmed: true };
      const status = await askWholeStatus(link, this.#options.answerTimeoutMs);
      if (!status) return this.#explainSilence();
      const trouble = obstacle(summarise(status));
      if (trouble) return this.#giveUp(link, trouble);
    }
    return { kind: 'printed', confirmed: false };
  }

  async #giveUp(link: PrinterLink, reason: PrintFailureReason): Promise<PrintOutcome> {
    this.#hasRemains = true;
    await this.#clearRemains(link);
    return failed(reason);
  }

  /** Half a picture left in the printer would swallow the next ticket, or come out after the roll is changed. */
  async #clearRemains(link: PrinterLink): Promise<void> {
    if (!this.#hasRemains) return;
    const sent = await link.send(clearBuffers());
    // Real-time commands are obeyed in order: an answer means that the clearing is done.
    const isDone = this.#voice === 'heard' ? await link.ask(1, this.#options.answerTimeoutMs) : sent.ok;
    this.#hasRemains = isDone === undefined || isDone === false;
  }

  /** A piece that hangs out uncut would become the head of the next ticket. */
  async #cutOffPiece(link: PrinterLink): Promise<void> {
    if (!this.#hasPiece) return;
    for (const bytes of [initialise(), feedLines(FEED_BEFORE_CUT_LINES), partialCut()])
      await link.send(bytes);
    this.#hasPiece = false;
  }

  /** The ticket lacks its end, so it has failed for certain; a fresh connection may know why. */
  async #explainUnsent(error: PortFailure): Promise<PrintOutcome> {
    const why = await this.#askAfresh();
    if (this.#link) await this.#clearRemains(this.#link);
    return failed(why ?? (error === 'timeout' ? 'timeout' : 'offline'));
  }

  /** The line went quiet after the last byte: trouble if a fresh connection reports it, else nobody knows. */
  async #explainSilence(): Promise<PrintOutcome> {
    const why = await this.#askAfresh();
    // Without a reason it may be printing still: what remains is cleared before the next ticket, not now.
    if (!why || why === 'offline') return { kind: 'unknown' };
    if (this.#link) await this.#clearRemains(this.#link);
    return failed(why);
  }

  async #askAfresh(): Promise<PrintFailureReason | undefined> {
    this.#drop();
    this.#hasRemains = true;
    this.#hasPiece = true;
    return obstacle(await this.#askStatus());
  }

  async #askStatus(): Promise<PrinterStatus> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const link = await this.#connect();
      if (!link) return { state: 'offline', cause: 'unreachable' };
      const status = await askWholeStatus(link, this.#options.answerTimeoutMs);
      if (status) {
        this.#voice = 'heard';
        return summarise(status);
      }
      this.#drop();
    }
    if (this.#voice === 'heard') return { state: 'offline', cause: 'silent' };
    this.#voice = 'mute';
    return { state: 'unknown' };
  }

  async #connect(): Promise<PrinterLink | undefined> {
    if (this.#link?.isOpen) return this.#link;
    const opened = await PrinterLink.open(this.#options);
    this.#link = opened.ok ? opened.value : undefined;
    return this.#link;
  }

  #release(): void {
    this.#link?.close();
    this.#link = undefined;
  }

  /** Whatever is still on its way belongs to something that has failed. */
  #drop(): void {
    this.#link?.abort();
    this.#link = undefined;
  }
}

function failed(reason: PrintFailureReason): PrintOutcome {
  return { kind: 'failed', reason };
}
