import { askPaperInTurn, askProof, feedLines, initialise, partialCut } from '../codec/commands.ts';
import { beepBytes } from '../codec/beep.ts';
import type { PaperWidth, PrinterModel } from '../codec/printer-models.ts';
import type { PrinterStatus } from '../codec/printer-status.ts';
import type { OpenPort, PortFailure, PortResult } from '../port/byte-port.ts';
import { writeTicket, type PrintContent, type ProofTokens } from './escpos-writer.ts';
import { createTurns } from './in-turn.ts';
import { JobMemory } from './job-memory.ts';
import { obstacle, passesByItself, type PrintFailureReason, type PrintOutcome } from './print-outcome.ts';
import { PrinterLine } from './printer-line.ts';
import type { PrinterLink } from './printer-link.ts';

/** A job whose `id` came out once (or may have) is never printed again under the same `id`. */
export type TicketJob = { readonly id: string } & PrintContent;

/** Moments of a job that its owner must know of. */
export interface PrintHooks {
  /** Awaited after the printer is found well and before the ticket's first byte; false ends the job. Never rejects. */
  mayBegin(): Promise<boolean>;
  /** The last byte was taken. */
  sent(): void;
}

/** All a hall needs of a ticket printer. Calls are served one after another; none of them rejects. */
export interface TicketPrinter {
  readonly model: PrinterModel;
  readonly widthDots: PaperWidth;
  /** When it last said anything, in milliseconds since 1970. */
  readonly heardAt: number | undefined;
  status(): Promise<PrinterStatus>;
  print(job: TicketJob, hooks?: PrintHooks): Promise<PrintOutcome>;
  /** False: it has no beeper, or cannot be reached. */
  beep(): Promise<boolean>;
  /** Hears of each change, at once where the printer tells by itself; returns what ends it. */
  onChange(listener: (status: PrinterStatus) => void): () => void;
  /** Lets the running job end, then gives the connection back. */
  close(): Promise<void>;
}

export interface EscposPrinterOptions {
  readonly open: OpenPort;
  readonly model: PrinterModel;
  /** Milliseconds since 1970. */
  now(): number;
  /** Only where the roll is narrower than the model allows. */
  readonly widthDots?: PaperWidth | undefined;
  /** Asked twice before a printer counts as silent. */
  readonly answerTimeoutMs?: number;
  /** The longest a ticket may take from its last byte to its cut; after that health decides. */
  readonly settleMs?: (heightDots: number) => number;
  /** How often a printer is asked while it prints. */
  readonly pollMs?: number;
  /** How long a job waits for a head that cools down. */
  readonly coolDownMs?: number;
  /** Other PCs print here too: the connection is given back after each job, and theirs are waited for. */
  readonly isShared?: boolean;
  readonly busyPatienceMs?: number;
}

const TEXT_TICKET_DOTS = 800;

/** A printer speaking ESC/POS, on any port. */
export function createEscposPrinter(options: EscposPrinterOptions): TicketPrinter {
  return new EscposPrinter(options);
}

/** At 100 mm/s, the slowest printer on sale, plus the cut. */
function slowestPrintMs(heightDots: number): number {
  return 700 + (heightDots / 8 / 100) * 1000;
}

class EscposPrinter implements TicketPrinter {
  readonly model: PrinterModel;
  readonly widthDots: PaperWidth;
  readonly #inTurn = createTurns();
  readonly #options;
  readonly #line: PrinterLine;
  readonly #outcomes = new JobMemory();
  #provesPrints: PrinterModel['provesPrints'];
  /** Proves nothing, but answers when it has got past a cut. */
  #answersInTurn = false;
  /** Bytes of a failed ticket may be left in the printer. */
  #hasRemains = false;
  /** The printer may be in the middle of a picture whose rest never came. */
  #isMidPicture = false;
  #hasPiece = false;
  #jobs: number;

  constructor(options: EscposPrinterOptions) {
    const usual = { answerTimeoutMs: 1000, settleMs: slowestPrintMs, pollMs: 200, coolDownMs: 15_000 };
    const busyPatienceMs = options.isShared ? (options.busyPatienceMs ?? 15_000) : 0;
    this.#options = { ...usual, ...options, busyPatienceMs };
    this.model = options.model;
    this.widthDots = options.widthDots ?? options.model.widthDots;
    this.#provesPrints = options.model.provesPrints;
    this.#line = new PrinterLine(this.#options);
    // Not from 1: the late proof of a ticket before a restart must not prove another one.
    this.#jobs = Math.floor(options.now() / 1000);
  }

  get heardAt(): number | undefined {
    return this.#line.heardAt;
  }

  status(): Promise<PrinterStatus> {
    return this.#take(() => this.#line.status());
  }

  print(job: TicketJob, hooks?: PrintHooks): Promise<PrintOutcome> {
    return this.#take(async () => {
      const outcome = this.#outcomes.of(job.id) ?? (await this.#print(job, hooks));
      this.#outcomes.remember(job.id, outcome);
      return outcome;
    });
  }

  beep(): Promise<boolean> {
    return this.#take(async () => {
      const bytes = beepBytes(this.model.beep);
      if (bytes.length === 0) return false;
      const link = await this.#line.connect();
      return link ? (await link.send(bytes)).ok : false;
    });
  }

  onChange(listener: (status: PrinterStatus) => void): () => void {
    return this.#line.onChange(listener);
  }

  close(): Promise<void> {
    return this.#inTurn(async () => this.#line.release());
  }

  #take<T>(task: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const result = await task();
      if (this.#options.isShared || this.#line.voice === 'mute') this.#line.release();
      return result;
    });
  }

  async #print(job: TicketJob, hooks?: PrintHooks): Promise<PrintOutcome> {
    const before = await this.#precheck();
    if (before) return failed(before, false);
    const link = await this.#line.connect();
    if (!link) return failed('offline', false);
    await this.#makeClean(link);
    await this.#findOutAboutProofs(link);
    if (hooks && !(await hooks.mayBegin())) return failed('too-late', false);
    if (!link.isOpen) return failed('offline', false);
    this.#jobs += 1;
    const tokens = {
      ...(this.#provesPrints === 'yes' && { body: token(2 * this.#jobs) }),
      ...(this.#provesPrints !== 'no' && { cut: token(2 * this.#jobs + 1) }),
      inTurn: this.#answersInTurn,
    };
    link.forgetProofs();
    const { result, isCutSent } = await writeTicket(
      job,
      (bytes) => sendIfWell(link, bytes),
      this.model,
      tokens,
    );
    if (!result.ok) return this.#explainUnsent(result.error, isCutSent);
    hooks?.sent();
    return this.#watch(link, tokens, job);
  }

  /** A printer known to be mute would only make the citizen wait for the same silence again. */
  async #precheck(): Promise<PrintFailureReason | undefined> {
    if (this.#line.voice === 'mute') return undefined;
    const status = await this.#line.status();
    const isStuck = status.state === 'error' && (status.cause === 'cutter' || status.cause === 'mechanical');
    return obstacle(isStuck && this.model.recovers ? await this.#line.recover() : status);
  }

  /** Asked for outside a ticket; what a clone prints of the questions, `ESC @` takes out of its line buffer again. */
  async #findOutAboutProofs(link: PrinterLink): Promise<void> {
    if (this.#provesPrints !== 'maybe' || this.#line.voice !== 'heard') return;
    await link.send(askProof(token(0)));
    await link.send(askPaperInTurn());
    const proves = await link.waitForProof(token(0), this.#options.answerTimeoutMs);
    this.#provesPrints = proves ? 'yes' : 'no';
    this.#answersInTurn = !proves && (await link.waitForPassing(0));
  }

  /** All bytes are out: waits for the proof, for trouble, or for the time after which health is the answer. */
  async #watch(link: PrinterLink, tokens: ProofTokens, job: TicketJob): Promise<PrintOutcome> {
    if (this.#line.voice !== 'heard') return { kind: 'unknown' };
    const { pollMs, coolDownMs, settleMs } = this.#options;
    const provesPrints = this.#provesPrints === 'yes';
    const usual = Math.ceil(settleMs(heightOf(job)) / pollMs);
    const longest = provesPrints || tokens.inTurn ? 3 * usual : usual;
    let hot = Math.ceil(coolDownMs / pollMs);
    // A printer hears no question before it has taken in the ticket, and it takes it in as fast as it prints.
    let patienceMs = longest * pollMs;
    for (let polls = 1; polls <= longest; polls += 1) {
      if (tokens.cut !== undefined && (await link.waitForProof(tokens.cut, pollMs)))
        // on two rolls it is in two pieces, though each dot of it was printed
        return link.hasRunOut ? { kind: 'unknown' } : { kind: 'printed', confirmed: true };
      if (tokens.cut === undefined) await link.waitForClose(pollMs);
      const status = await this.#line.statusOn(link, patienceMs);
      patienceMs = 0;
      if (!status) return this.#giveUp(link, tokens, false);
      const trouble = obstacle(status);
      // Not before the usual time is over: the paper may still end under the last dots.
      if (!trouble && tokens.inTurn && polls >= usual && (await link.waitForPassing(0))) break;
      if (!trouble) continue;
      if (!passesByItself(status) || hot <= 0) return this.#giveUp(link, tokens, true);
      hot -= 1;
      polls -= 1;
    }
    const isPast = !provesPrints && (!tokens.inTurn || (await link.waitForPassing(0)));
    if (isPast) return { kind: 'printed', confirmed: false };
    // It says that it is well and keeps the ticket, which may come out by and by.
    this.#hasRemains = true;
    return { kind: 'unknown' };
  }

  /**
   * Failed only if it is certain: the printer, which proves prints, told of its trouble on this connection before it
   * proved the body, is in trouble still, and says that the rest is thrown away. Else the rest may come out by
   * and by, or all of it is out already. A printer whose buffer is full hears only a fresh connection.
   */
  async #giveUp(link: PrinterLink, tokens: ProofTokens, isHeard: boolean): Promise<PrintOutcome> {
    const hasTold = tokens.body !== undefined && link.trouble !== undefined && !link.hasProof(tokens.body);
    const { answerTimeoutMs } = this.#options;
    if (isHeard && (await link.clear(answerTimeoutMs))) {
      // The end of a roll falls out by itself; whatever else hangs out must be cut off.
      this.#hasPiece = link.trouble !== 'paper-out';
      return hasTold && link.trouble ? failed(link.trouble, true) : { kind: 'unknown' };
    }
    const why = await this.#askAfresh();
    const fresh = why && why !== 'offline' ? await this.#line.connect() : undefined;
    if (!fresh || !(await fresh.clear(answerTimeoutMs))) return { kind: 'unknown' };
    this.#hasRemains = false;
    this.#hasPiece = why !== 'paper-out';
    return hasTold && why ? failed(why, true) : { kind: 'unknown' };
  }

  /** Half a picture left in the printer would swallow the next ticket, or come out after the roll is changed. */
  async #makeClean(link: PrinterLink): Promise<void> {
    if (this.#hasRemains) {
      const isCleared = this.#line.voice === 'heard' && (await link.clear(this.#options.answerTimeoutMs));
      // White dots to the end of the picture; outside a picture they mean nothing.
      if (!isCleared && this.#isMidPicture) {
        await link.send(new Uint8Array(8 + this.model.bandRows * (this.model.widthDots / 8)));
      }
    }
    // A piece that hangs out uncut would become the head of the next ticket.
    if (this.#hasPiece) {
      for (const bytes of [initialise(), feedLines(this.model.feedBeforeCutLines), partialCut()])
        await link.send(bytes);
    }
    if (!link.isOpen) return;
    this.#hasRemains = false;
    this.#isMidPicture = false;
    this.#hasPiece = false;
  }

  /** Without its cut the ticket has failed for certain, and a fresh connection may know why. */
  async #explainUnsent(error: PortFailure, isCutSent: boolean): Promise<PrintOutcome> {
    const why = await this.#askAfresh();
    if (isCutSent) return { kind: 'unknown' };
    return failed(why ?? (error === 'timeout' ? 'timeout' : 'offline'), true);
  }

  async #askAfresh(): Promise<PrintFailureReason | undefined> {
    this.#line.drop();
    this.#hasRemains = true;
    this.#isMidPicture = true;
    this.#hasPiece = true;
    return this.#line.voice === 'mute' ? undefined : obstacle(await this.#line.status());
  }
}

function heightOf(job: TicketJob): number {
  return 'bitmap' in job ? job.bitmap.heightDots * (job.bitmap.dotSize ?? 1) : TEXT_TICKET_DOTS;
}

/** Stops as soon as the printer tells of trouble: what never left cannot come out later. */
async function sendIfWell(link: PrinterLink, bytes: Uint8Array): Promise<PortResult> {
  return link.trouble ? { ok: false, error: 'closed' } : link.send(bytes);
}

function token(count: number): string {
  return String(count % 10_000).padStart(4, '0');
}

function failed(reason: PrintFailureReason, begun: boolean): PrintOutcome {
  return { kind: 'failed', reason, begun };
}
