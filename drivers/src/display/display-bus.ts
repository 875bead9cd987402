import type { LineSettings } from '../keypad/keypad-profile.ts';
import type { OpenPort, PortFailure } from '../port/byte-port.ts';
import { keepPort, usualTiming, type KeptPort, type KeptState } from '../port/kept-port.ts';
import { AddressRest } from './address-rest.ts';
import { characterMs, gapMs } from './line-time.ts';
import type { ReplyReader } from './modbus-reply.ts';

/** `answered`: with what. `sent`: gone out, and no answer was expected. `silent`: no right answer at every try. */
export type BusReply<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'sent' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'away'; readonly why: PortFailure };

export interface BusRequest<T> {
  /** Whose health an answer or a silence is. */
  readonly address: number;
  /** Asked only when the line is free, so that the newest goes out; asked again for each try. */
  bytes(): Uint8Array;
  /** Left out: this device answers nothing. */
  reader?(sent: Uint8Array): ReplyReader<T>;
  readonly timeoutMs?: number;
}

export interface DisplayBusOptions {
  readonly open: OpenPort;
  /** Milliseconds, from any beginning. */
  now(): number;
  readonly lineSettings: LineSettings;
  /** Between 0 and 1, for the pauses before the line is opened again. */
  random(): number;
}

/** One half-duplex line and all that is said on it, one question at a time. Nothing here rejects. */
export interface DisplayBus {
  readonly port: KeptState;
  /** Waits for its turn; an address that rests waits until it has rested. A line that is away answers at once. */
  transact<T>(request: BusRequest<T>): Promise<BusReply<T>>;
  isOffline(address: number): boolean;
  /** Hears of each change of the port; returns what ends it. */
  onPort(listener: (state: KeptState) => void): () => void;
  close(): void;
}

const usualTimeoutMs = 200;
const tries = 3;

export function createDisplayBus(options: DisplayBusOptions): DisplayBus {
  return new BusOwner(options);
}

/** A question on its way through the bus, whatever its answer is made of. */
interface Waiting {
  readonly address: number;
  readonly timeoutMs: number;
  triesLeft: number;
  bytes(): Uint8Array;
  /** Undefined: no answer is expected. Gives true once the answer is whole. */
  listen(sent: Uint8Array): ((bytes: Uint8Array) => boolean) | undefined;
  end(how: 'answered' | 'sent' | 'silent' | PortFailure): void;
}

class BusOwner implements DisplayBus {
  readonly #options: DisplayBusOptions;
  readonly #port: KeptPort;
  readonly #rest = new AddressRest();
  readonly #listeners = new Set<(state: KeptState) => void>();
  #waiting: Waiting[] = [];
  #running: Waiting | undefined;
  #hear: ((bytes: Uint8Array) => void) | undefined;
  /** When the last character on the line, ours or theirs, was over. */
  #lineBusyUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DisplayBusOptions) {
    this.#options = options;
    this.#port = keepPort(
      options.open,
      { onBytes: (bytes) => this.#takeBytes(bytes), onState: (state) => this.#takeState(state) },
      usualTiming(() => options.random()),
    );
  }

  get port(): KeptState {
    return this.#port.state;
  }

  isOffline(address: number): boolean {
    return this.#rest.isOffline(address);
  }

  onPort(listener: (state: KeptState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  transact<T>(request: BusRequest<T>): Promise<BusReply<T>> {
    const { state } = this.#port;
    if (state.kind !== 'open') return Promise.resolve({ kind: 'away', why: whyNot(state) });
    return new Promise((resolve) => {
      this.#waiting.push(waitingFor(request, resolve));
      this.#next();
    });
  }

  close(): void {
    this.#port.close();
    this.#listeners.clear();
  }

  #takeState(state: KeptState): void {
    if (state.kind === 'open') this.#rest.forgetAll();
    else this.#endAll(whyNot(state));
    for (const listener of [...this.#listeners]) listener(state);
    this.#next();
  }

  #takeBytes(bytes: Uint8Array): void {
    this.#lineBusyUntil = Math.max(this.#lineBusyUntil, this.#options.now());
    this.#hear?.(bytes);
  }

  #endAll(why: PortFailure): void {
    clearTimeout(this.#timer);
    const left = this.#running ? [this.#running, ...this.#waiting] : this.#waiting;
    this.#waiting = [];
    this.#running = undefined;
    this.#hear = undefined;
    for (const one of left) one.end(why);
  }

  /** The first that waits and whose address has rested, once the line has been quiet for the gap. */
  #next(): void {
    if (this.#running || this.#waiting.length === 0 || this.#port.state.kind !== 'open') return;
    clearTimeout(this.#timer);
    const now = this.#options.now();
    const quietAt = this.#lineBusyUntil + gapMs(this.#options.lineSettings);
    const restedAt = Math.min(...this.#waiting.map(({ address }) => this.#rest.restsUntil(address)));
    const pause = Math.max(quietAt, restedAt) - now;
    if (pause > 0) {
      this.#timer = setTimeout(() => this.#next(), Math.ceil(pause));
      return;
    }
    const at = this.#waiting.findIndex(({ address }) => this.#rest.restsUntil(address) <= now);
    const [chosen] = this.#waiting.splice(at, 1);
    if (chosen) void this.#run(chosen);
  }

  async #run(one: Waiting): Promise<void> {
    this.#running = one;
    const bytes = one.bytes();
    const lineMs = bytes.length * characterMs(this.#options.lineSettings);
    this.#lineBusyUntil = this.#options.now() + lineMs;
    const isWhole = one.listen(bytes);
    if (isWhole) {
      this.#hear = (heard) => {
        if (isWhole(heard)) this.#finish(one, 'answered');
      };
    }
    const written = await this.#port.write(bytes);
    if (this.#running !== one) return;
    if (!written.ok) return this.#finish(one, written.error);
    if (!isWhole) return this.#finish(one, 'sent');
    const left = Math.max(0, this.#lineBusyUntil - this.#options.now()) + one.timeoutMs;
    this.#timer = setTimeout(() => this.#finish(one, 'silent'), left);
  }

  #finish(one: Waiting, how: 'answered' | 'sent' | 'silent' | PortFailure): void {
    if (this.#running !== one) return;
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.#hear = undefined;
    if (how !== 'silent') {
      if (how === 'answered') this.#rest.heard(one.address);
      one.end(how);
    } else this.#miss(one);
    this.#next();
  }

  /** Another try waits behind the others; an address already known to be silent has one try a turn. */
  #miss(one: Waiting): void {
    one.triesLeft -= 1;
    if (one.triesLeft > 0 && !this.#rest.isOffline(one.address)) {
      this.#waiting.push(one);
      return;
    }
    this.#rest.missed(one.address, this.#options.now());
    one.end('silent');
  }
}

function whyNot(state: KeptState): PortFailure {
  return state.kind === 'away' ? state.why : 'closed';
}

function waitingFor<T>(request: BusRequest<T>, resolve: (reply: BusReply<T>) => void): Waiting {
  let value: { readonly is: T } | undefined;
  return {
    address: request.address,
    timeoutMs: request.timeoutMs ?? usualTimeoutMs,
    triesLeft: tries,
    bytes: () => request.bytes(),
    listen(sent) {
      const reader = request.reader?.(sent);
      return (
        reader &&
        ((bytes) => {
          const found = reader.take(bytes);
          if (found !== undefined) value = { is: found };
          return value !== undefined;
        })
      );
    },
    end(how) {
      if (how === 'answered' && value) resolve({ kind: 'answered', value: value.is });
      else if (how === 'sent' || how === 'silent') resolve({ kind: how });
      else resolve({ kind: 'away', why: how === 'answered' ? 'closed' : how });
    },
  };
}
