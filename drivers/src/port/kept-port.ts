import type { BytePort, OpenPort, PortFailure, PortResult } from './byte-port.ts';

/** `away`: not there for now, and why; it is tried again for ever. `closed`: its owner gave it back. */
export type KeptState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'away'; readonly why: PortFailure }
  | { readonly kind: 'closed' };

export interface KeptListener {
  onBytes(bytes: Uint8Array): void;
  /** Told once a change, never twice the same. */
  onState(state: KeptState): void;
}

export interface KeepTiming {
  /** Pause before the second try; it doubles with each failure in a row. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Between 0 and 1. Each pause is shortened by up to half, so that many devices do not knock together. */
  random(): number;
}

export interface KeptPort {
  readonly state: KeptState;
  /** Goes out at once or not at all: nothing is saved up for a device that is away. */
  write(bytes: Uint8Array): Promise<PortResult>;
  close(): void;
}

/** How serial lines and sockets are kept: quick after a shaken plug, calm with a device that is gone for the day. */
export function usualTiming(random: () => number): KeepTiming {
  return { firstDelayMs: 250, longestDelayMs: 5_000, random };
}

/** Holds one port for one owner and opens it again for ever, whatever happens to the device. */
export function keepPort(open: OpenPort, listener: KeptListener, timing: KeepTiming): KeptPort {
  return new PortKeeper(open, listener, timing);
}

class PortKeeper implements KeptPort {
  readonly #open: OpenPort;
  readonly #listener: KeptListener;
  readonly #timing: KeepTiming;
  #state: KeptState = { kind: 'opening' };
  #port: BytePort | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  /** Whatever an earlier port still says is no longer listened to. */
  #turn = 0;

  constructor(open: OpenPort, listener: KeptListener, timing: KeepTiming) {
    this.#open = open;
    this.#listener = listener;
    this.#timing = timing;
    void this.#try();
  }

  get state(): KeptState {
    return this.#state;
  }

  async write(bytes: Uint8Array): Promise<PortResult> {
    if (this.#port) return this.#port.write(bytes);
    return { ok: false, error: this.#state.kind === 'away' ? this.#state.why : 'closed' };
  }

  close(): void {
    if (this.#state.kind === 'closed') return;
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
    this.#become({ kind: 'closed' });
  }

  async #try(): Promise<void> {
    const turn = (this.#turn += 1);
    const opened = await this.#open({
      onBytes: (bytes) => {
        if (turn === this.#turn) this.#listener.onBytes(bytes);
      },
      onClose: () => {
        if (turn === this.#turn && this.#port) this.#lose('closed');
      },
    });
    if (turn !== this.#turn) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (!opened.ok) return this.#lose(opened.error);
    if (!opened.value.isOpen) return this.#lose('closed');
    this.#port = opened.value;
    this.#failures = 0;
    this.#become({ kind: 'open' });
  }

  #lose(why: PortFailure): void {
    this.#turn += 1;
    this.#port = undefined;
    const { firstDelayMs, longestDelayMs } = this.#timing;
    const pause = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(this.#failures, 20));
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#try(), pause * (1 - this.#timing.random() / 2));
    this.#become({ kind: 'away', why });
  }

  #become(state: KeptState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#listener.onState(state);
  }
}
