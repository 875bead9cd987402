import { summariseAutoStatus } from '../codec/auto-status.ts';
import { recoverAndClear, tellChanges } from '../codec/commands.ts';
import type { PrinterModel } from '../codec/printer-models.ts';
import { summarise, type PrinterStatus } from '../codec/printer-status.ts';
import type { OpenPort, PortFailure } from '../port/byte-port.ts';
import { askWholeStatus } from './ask-whole-status.ts';
import { offlineCause } from './offline-cause.ts';
import { PrinterLink } from './printer-link.ts';

export interface LineOptions {
  readonly open: OpenPort;
  readonly model: PrinterModel;
  /** Milliseconds since 1970. */
  now(): number;
  /** Asked twice before a printer counts as silent. */
  readonly answerTimeoutMs: number;
  /** How long another PC's ticket may keep us from being heard; 0 where nobody else uses the printer. */
  readonly busyPatienceMs: number;
}

/** Keeps a connection to one printer, and knows what the printer last said of itself. */
export class PrinterLine {
  readonly #options: LineOptions;
  readonly #listeners = new Set<(status: PrinterStatus) => void>();
  #link: PrinterLink | undefined;
  #failure: PortFailure = 'refused';
  #wasOpen = false;
  #isFresh = false;
  #last: PrinterStatus | undefined;
  /** Whether it ever answered: silence then means trouble, otherwise it means a write-only printer. */
  voice: 'not-heard-yet' | 'heard' | 'mute' = 'not-heard-yet';
  heardAt: number | undefined;

  constructor(options: LineOptions) {
    this.#options = options;
    if (options.model.answers === 'nothing') this.voice = 'mute';
  }

  onChange(listener: (status: PrinterStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Told to whoever listens, once a change. */
  note(status: PrinterStatus): PrinterStatus {
    if (JSON.stringify(status) === JSON.stringify(this.#last)) return status;
    this.#last = status;
    for (const listener of this.#listeners) listener(status);
    return status;
  }

  async connect(): Promise<PrinterLink | undefined> {
    if (this.#link?.isOpen) return this.#link;
    const opened = await PrinterLink.open(this.#options.open, {
      onHeard: () => (this.heardAt = this.#options.now()),
      onAutoStatus: (bytes) => this.note(summariseAutoStatus(bytes)),
    });
    this.#link = opened.ok ? opened.value : undefined;
    this.#isFresh = opened.ok;
    if (opened.ok) this.#wasOpen = true;
    else this.#failure = opened.error;
    return this.#link;
  }

  /** Connects and asks; a printer known to be mute is only looked for. */
  async status(): Promise<PrinterStatus> {
    if (this.#options.model.answers !== 'nothing') return this.note(await this.#ask());
    const link = await this.connect();
    return this.note(link ? { state: 'unknown' } : this.#away());
  }

  /** `patienceMs`: how long what was sent before may keep the printer from hearing the question. */
  async statusOn(link: PrinterLink, patienceMs = 0): Promise<PrinterStatus | undefined> {
    const { answerTimeoutMs, busyPatienceMs, model } = this.#options;
    const timeoutMs = Math.max(answerTimeoutMs, this.#isFresh ? busyPatienceMs : 0);
    const status = await askWholeStatus(link, { timeoutMs, patienceMs }, model.paperBits);
    if (!status) return undefined;
    this.voice = 'heard';
    if (this.#isFresh && model.tellsChanges) await link.send(tellChanges());
    this.#isFresh = false;
    const summary = summarise(status);
    link.note(summary);
    return this.note(summary);
  }

  /** A freed cutter or a smoothed-out jam wants to be told to go on. */
  async recover(): Promise<PrinterStatus> {
    const link = await this.connect();
    await link?.send(recoverAndClear());
    return this.status();
  }

  release(): void {
    this.#link?.close();
    this.#link = undefined;
  }

  /** Whatever is still on its way belongs to something that has failed. */
  drop(): void {
    this.#link?.abort();
    this.#link = undefined;
  }

  async #ask(): Promise<PrinterStatus> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const link = await this.connect();
      if (!link) return this.#away();
      const status = await this.statusOn(link);
      if (status) return status;
      this.drop();
    }
    if (this.voice === 'heard') return { state: 'offline', cause: 'silent' };
    this.voice = 'mute';
    return { state: 'unknown' };
  }

  #away(): PrinterStatus {
    return { state: 'offline', cause: offlineCause(this.#failure, this.#wasOpen) };
  }
}
