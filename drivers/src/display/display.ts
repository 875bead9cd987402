import { unreachable } from '../printer/unreachable.ts';
import type { PortFailure } from '../port/byte-port.ts';
import type { BusReply, DisplayBus } from './display-bus.ts';
import { displayTemplates, type DisplayTemplateId } from './display-template.ts';
import { createWriteReplyReader, type ModbusReply } from './modbus-reply.ts';

/**
 * `unknown`: bytes go out and nobody answers, because this kind never does. `silent`: it should answer and does not.
 * `refused`: it answers that it cannot (a Modbus exception), most often the wrong template.
 */
export type DisplayState =
  | { readonly kind: 'opening' | 'ready' | 'unknown' | 'silent' | 'closed' }
  | { readonly kind: 'refused'; readonly exceptionCode: number }
  | { readonly kind: 'away'; readonly why: PortFailure };

export interface DisplayOptions {
  readonly bus: DisplayBus;
  readonly template: DisplayTemplateId;
  readonly address: number;
  readonly digits: number;
  /** Told once a change. */
  onState?(state: DisplayState): void;
}

/** A number at a counter. It shows the newest text it was told, again after every misfortune. */
export interface Display {
  readonly state: DisplayState;
  /** What it was last told to show. */
  readonly text: string;
  /** From now on; an empty text is a dark display. */
  show(text: string): void;
  /** For three seconds, then what it showed before. True: the display took it, or it went out to one that never answers. */
  flash(text: string): Promise<boolean>;
  /** All segments: 8888. */
  test(): Promise<boolean>;
  /** Its address, so that a person finds out which of many it is. */
  identify(): Promise<boolean>;
  close(): void;
}

const refreshMs = 30_000;
const flashMs = 3_000;

export function createDisplay(options: DisplayOptions): Display {
  return new DisplayDriver(options);
}

class DisplayDriver implements Display {
  readonly #options: DisplayOptions;
  readonly #leaveBus: () => void;
  #state: DisplayState = { kind: 'opening' };
  #text = '';
  #flashed: string | undefined;
  #flashEnds: NodeJS.Timeout | undefined;
  #refresh: NodeJS.Timeout | undefined;
  #isSending = false;
  #isPrepared = false;
  #waiting: { readonly text: string; done(isTaken: boolean): void }[] = [];

  constructor(options: DisplayOptions) {
    this.#options = options;
    this.#leaveBus = options.bus.onPort(() => this.#portChanged());
    this.#portChanged();
  }

  get state(): DisplayState {
    return this.#state;
  }

  get text(): string {
    return this.#text;
  }

  show(text: string): void {
    this.#text = text;
    this.#send();
  }

  flash(text: string): Promise<boolean> {
    if (this.#state.kind === 'closed') return Promise.resolve(false);
    clearTimeout(this.#flashEnds);
    this.#flashed = text;
    this.#flashEnds = setTimeout(() => this.#endFlash(), flashMs);
    return new Promise((done) => {
      this.#waiting.push({ text, done });
      this.#send();
    });
  }

  test(): Promise<boolean> {
    return this.flash('8'.repeat(this.#options.digits));
  }

  identify(): Promise<boolean> {
    return this.flash(String(this.#options.address).padStart(2, '0'));
  }

  close(): void {
    this.#leaveBus();
    clearTimeout(this.#refresh);
    clearTimeout(this.#flashEnds);
    this.#become({ kind: 'closed' });
    this.#answer(undefined, false);
  }

  get #wanted(): string {
    return this.#flashed ?? this.#text;
  }

  #portChanged(): void {
    const { port } = this.#options.bus;
    this.#isPrepared = false;
    if (port.kind === 'open') return this.#send();
    clearTimeout(this.#refresh);
    this.#become(port);
  }

  #endFlash(): void {
    this.#flashed = undefined;
    this.#answer(undefined, false);
    this.#send();
  }

  #send(): void {
    const isOpen = this.#options.bus.port.kind === 'open';
    if (this.#isSending || !isOpen || this.#state.kind === 'closed') return;
    clearTimeout(this.#refresh);
    void this.#sendNow();
  }

  async #sendNow(): Promise<void> {
    const { bus, address, digits, template: id } = this.#options;
    const template = displayTemplates[id];
    let sent = '';
    this.#isSending = true;
    await this.#prepare();
    const reply = await bus.transact<ModbusReply>({
      address,
      bytes: () => {
        sent = this.#wanted;
        return template.encode(sent, { address, digits });
      },
      ...(template.answers === 'modbus' && { reader: createWriteReplyReader }),
    });
    this.#isSending = false;
    this.#take(reply, sent);
  }

  /** Once for each time the line was opened. */
  async #prepare(): Promise<void> {
    const { bus, address, template } = this.#options;
    const { first } = displayTemplates[template];
    if (!first || this.#isPrepared) return;
    this.#isPrepared = true;
    const reply = await bus.transact({ address, bytes: first });
    if (reply.kind === 'away') this.#isPrepared = false;
  }

  #take(reply: BusReply<ModbusReply>, sent: string): void {
    if (this.#state.kind === 'closed') return;
    const state = stateAfter(reply);
    if (state.kind !== 'away') this.#answer(sent, state.kind === 'ready' || state.kind === 'unknown');
    else this.#answer(undefined, false);
    const { port } = this.#options.bus;
    if (port.kind !== 'open') return this.#become(port);
    this.#become(state);
    // The bus lets a silent address rest, so asking again at once costs nobody anything.
    if (reply.kind === 'away' || reply.kind === 'silent' || sent !== this.#wanted) return this.#send();
    this.#refresh = setTimeout(() => this.#send(), refreshMs);
  }

  /** Ends the flashes of this text, or all of them. */
  #answer(text: string | undefined, isTaken: boolean): void {
    const ended = this.#waiting.filter((one) => text === undefined || one.text === text);
    this.#waiting = this.#waiting.filter((one) => !ended.includes(one));
    for (const one of ended) one.done(isTaken);
  }

  #become(state: DisplayState): void {
    if (this.#state.kind === 'closed' || JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

function stateAfter(reply: BusReply<ModbusReply>): DisplayState {
  switch (reply.kind) {
    case 'answered':
      return reply.value.kind === 'done'
        ? { kind: 'ready' }
        : { kind: 'refused', exceptionCode: reply.value.exceptionCode };
    case 'sent':
      return { kind: 'unknown' };
    case 'silent':
      return { kind: 'silent' };
    case 'away':
      return reply;
    default:
      return unreachable(reply);
  }
}
