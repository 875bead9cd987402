import type { ScanReading, ScanRejection } from '../codec/clean-scan.ts';
import type { OpenPort, PortFailure } from '../port/byte-port.ts';
import { keepPort, type KeepTiming, type KeptPort, type KeptState } from '../port/kept-port.ts';
import { CodeCollector, type ScannerForm } from './code-collector.ts';

export type ScannerState =
  { readonly kind: 'opening' | 'ready' | 'closed' } | { readonly kind: 'away'; readonly why: PortFailure };

export type ScanResult = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'nothing' };

export interface ScannerOptions {
  readonly open: OpenPort;
  /** `line` for serial, USB-CDC and network; `hid-pos` for HID. */
  readonly form: ScannerForm;
  /** Told once a change. */
  onState(state: ScannerState): void;
  /** A code came that is not passed on; why, and nothing of what it said. */
  onRejected(why: ScanRejection): void;
  /** Milliseconds. */
  now(): number;
  readonly timing: KeepTiming;
}

export interface Scanner {
  readonly state: ScannerState;
  /** When it last sent anything. */
  readonly heardAt: number | undefined;
  /** Bytes that came while nobody asked; they were not kept. */
  readonly ignoredBytes: number;
  /**
   * Reads one code. `nothing`: none came in time, the signal was given, or another scan has begun. A code that is not
   * passed on does not end the scan: the citizen shows it again, or another one.
   */
  scan(timeoutMs: number, signal?: AbortSignal): Promise<ScanResult>;
  close(): void;
}

/** A scanner sends a code in one go; after such a pause it has ended. */
const quietMs = 300;

export function createScanner(options: ScannerOptions): Scanner {
  return new ScannerDriver(options);
}

class ScannerDriver implements Scanner {
  readonly #options: ScannerOptions;
  readonly #collector: CodeCollector;
  readonly #port: KeptPort;
  #state: ScannerState = { kind: 'opening' };
  #answer: ((result: ScanResult) => void) | undefined;
  #quietTimer: NodeJS.Timeout | undefined;
  heardAt: number | undefined;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#collector = new CodeCollector(options.form);
    const listener = {
      onBytes: (bytes: Uint8Array) => this.#takeBytes(bytes),
      onState: (state: KeptState) => this.#takePortState(state),
    };
    this.#port = keepPort(options.open, listener, options.timing);
  }

  get state(): ScannerState {
    return this.#state;
  }

  get ignoredBytes(): number {
    return this.#collector.ignored;
  }

  scan(timeoutMs: number, signal?: AbortSignal): Promise<ScanResult> {
    this.#answer?.({ kind: 'nothing' });
    if (signal?.aborted) return Promise.resolve({ kind: 'nothing' });
    return new Promise((resolve) => {
      const answer = (result: ScanResult): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        if (this.#answer === answer) this.#answer = undefined;
        resolve(result);
      };
      const stop = (): void => answer({ kind: 'nothing' });
      const timer = setTimeout(stop, timeoutMs);
      signal?.addEventListener('abort', stop, { once: true });
      this.#answer = answer;
    });
  }

  close(): void {
    clearTimeout(this.#quietTimer);
    this.#answer?.({ kind: 'nothing' });
    this.#port.close();
  }

  #takePortState(state: KeptState): void {
    this.#collector.reset();
    this.#state = state.kind === 'open' ? { kind: 'ready' } : state;
    this.#options.onState(this.#state);
  }

  #takeBytes(bytes: Uint8Array): void {
    clearTimeout(this.#quietTimer);
    this.heardAt = this.#options.now();
    this.#takeReadings(this.#collector.take(bytes, this.#answer !== undefined));
    this.#quietTimer = setTimeout(() => this.#takeReadings(this.#collector.quiet()), quietMs);
  }

  #takeReadings(readings: readonly ScanReading[]): void {
    for (const reading of readings) {
      if (reading.kind === 'rejected') this.#options.onRejected(reading.why);
      else this.#answer?.(reading);
    }
  }
}
