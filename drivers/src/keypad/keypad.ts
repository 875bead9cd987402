import type { OpenPort, PortFailure } from '../port/byte-port.ts';
import { keepPort, type KeepTiming, type KeptPort, type KeptState } from '../port/kept-port.ts';
import { createCoilDecoder, readCoils } from './decode-coils.ts';
import { createFrameDecoder } from './decode-frames.ts';
import { createReportDecoder } from './decode-report.ts';
import { KeyGate } from './key-gate.ts';
import type { KeyAction, KeyName } from './key-names.ts';
import type { KeyDecoder, KeySignal, PressSignal } from './key-signal.ts';
import { keyNamer, type KeypadProfile } from './keypad-profile.ts';
import { enterKey, noEntry } from './number-entry.ts';

/**
 * `stuck-key`: it is held down or repeats for ever; the other keys work. `garbled`: bytes come that mean nothing, most
 * often the wrong baud rate. `silent`: it is asked and does not answer.
 */
export type KeypadState =
  | { readonly kind: 'opening' | 'ready' | 'garbled' | 'silent' | 'closed' }
  | { readonly kind: 'stuck-key'; readonly raw: string; readonly key?: KeyName }
  | { readonly kind: 'away'; readonly why: PortFailure };

/** A key as it was pressed, for the learning page. */
export interface RawPress {
  readonly raw: string;
  readonly at: number;
  readonly key?: KeyName;
}

export interface KeypadOptions {
  readonly open: OpenPort;
  readonly profile: KeypadProfile;
  /** Which of several on one line; presses of other addresses are not ours. Coils: the unit, 1 where left out. */
  readonly address?: number | undefined;
  onKey(action: KeyAction): void;
  /** Told once a change. */
  onState(state: KeypadState): void;
  /** Milliseconds. */
  now(): number;
  readonly timing: KeepTiming;
}

export interface Keypad {
  readonly state: KeypadState;
  /** When it last sent something that means something. */
  readonly heardAt: number | undefined;
  /** While a listener is set presses go there and are not obeyed. */
  learn(onPress: ((press: RawPress) => void) | undefined): void;
  close(): void;
}

/** So many meaningless bytes without one message between them: somebody should look. */
const garbledBytes = 64;
const quietMs = 250;
const answerMs = 300;
const silentAfterQuestions = 5;

export function createKeypad(options: KeypadOptions): Keypad {
  return new KeypadDriver(options);
}

function decoderFor(profile: KeypadProfile, unit: number): KeyDecoder {
  if (profile.over === 'hid') return createReportDecoder(profile.report);
  const { talk } = profile;
  return talk.kind === 'frames' ? createFrameDecoder(talk) : createCoilDecoder(unit, talk.count);
}

class KeypadDriver implements Keypad {
  readonly #options: KeypadOptions;
  readonly #decoder: KeyDecoder;
  readonly #nameOf: ReturnType<typeof keyNamer>;
  readonly #gate = new KeyGate();
  readonly #port: KeptPort;
  readonly #polling: NodeJS.Timeout | undefined;
  #entry = noEntry;
  #state: KeypadState = { kind: 'opening' };
  #portState: KeptState = { kind: 'opening' };
  #noise = 0;
  #askedAt: number | undefined;
  #unanswered = 0;
  #onPress: ((press: RawPress) => void) | undefined;
  #quietTimer: NodeJS.Timeout | undefined;
  #gateTimer: NodeJS.Timeout | undefined;
  heardAt: number | undefined;

  constructor(options: KeypadOptions) {
    this.#options = options;
    const { profile, address, open, timing } = options;
    this.#decoder = decoderFor(profile, address ?? 1);
    this.#nameOf = keyNamer(profile);
    const listener = {
      onBytes: (bytes: Uint8Array) => this.#takeBytes(bytes),
      onState: (state: KeptState) => this.#takePortState(state),
    };
    this.#port = keepPort(open, listener, timing);
    if (profile.over === 'serial' && profile.talk.kind === 'coils') {
      const request = readCoils(address ?? 1, profile.talk.count);
      this.#polling = setInterval(() => this.#ask(request), profile.talk.pollMs);
    }
  }

  get state(): KeypadState {
    return this.#state;
  }

  learn(onPress: ((press: RawPress) => void) | undefined): void {
    this.#onPress = onPress;
    this.#entry = noEntry;
  }

  close(): void {
    clearInterval(this.#polling);
    clearTimeout(this.#quietTimer);
    clearTimeout(this.#gateTimer);
    this.#port.close();
  }

  #takePortState(state: KeptState): void {
    this.#portState = state;
    this.#decoder.reset();
    this.#gate.reset();
    this.#noise = 0;
    this.#unanswered = 0;
    this.#askedAt = undefined;
    this.#entry = noEntry;
    this.#tell();
  }

  #takeBytes(bytes: Uint8Array): void {
    clearTimeout(this.#quietTimer);
    this.#takeSignals(this.#decoder.take(bytes));
    if (this.#portState.kind !== 'open') return;
    this.#quietTimer = setTimeout(() => this.#takeSignals(this.#decoder.quiet()), quietMs);
  }

  #takeSignals(signals: readonly KeySignal[]): void {
    for (const signal of signals) {
      if (signal.kind === 'noise') this.#noise += signal.bytes;
      else this.#hear();
      if ('raw' in signal) this.#takeKey(signal);
    }
    this.#gate.look(this.#options.now());
    this.#tell();
    this.#lookLater();
  }

  #hear(): void {
    this.#noise = 0;
    this.#unanswered = 0;
    this.#askedAt = undefined;
    this.heardAt = this.#options.now();
  }

  #takeKey(signal: PressSignal): void {
    const at = this.#options.now();
    const named = this.#nameOf(signal.raw);
    const { address } = this.#options;
    const from = signal.address ?? named?.address;
    if (address !== undefined && from !== undefined && from !== address) return;
    if (!this.#gate.take(signal, at, named?.key.startsWith('digit-') ?? false)) return;
    if (this.#onPress) return this.#onPress({ raw: signal.raw, at, ...(named && { key: named.key }) });
    if (!named) return;
    const { entry, action } = enterKey(this.#entry, named, at);
    this.#entry = entry;
    if (action) this.#options.onKey(action);
  }

  #ask(request: Uint8Array): void {
    if (this.#portState.kind !== 'open') return;
    const now = this.#options.now();
    if (this.#askedAt !== undefined && now - this.#askedAt < answerMs) return;
    if (this.#askedAt !== undefined) this.#unanswered += 1;
    this.#askedAt = now;
    this.#tell();
    void this.#port.write(request);
  }

  /** A stuck key shows by time passing, so somebody has to look. */
  #lookLater(): void {
    clearTimeout(this.#gateTimer);
    const next = this.#gate.nextLookAt(this.#options.now());
    if (next === undefined || this.#portState.kind !== 'open') return;
    this.#gateTimer = setTimeout(
      () => {
        this.#gate.look(this.#options.now());
        this.#tell();
        this.#lookLater();
      },
      Math.max(10, next - this.#options.now()),
    );
  }

  #now(): KeypadState {
    if (this.#portState.kind !== 'open') return this.#portState;
    const stuck = this.#gate.stuck;
    if (stuck !== undefined) {
      const raw = stuck.slice(stuck.indexOf('/') + 1);
      const key = this.#nameOf(raw)?.key;
      return { kind: 'stuck-key', raw, ...(key && { key }) };
    }
    if (this.#noise >= garbledBytes) return { kind: 'garbled' };
    if (this.#unanswered >= silentAfterQuestions) return { kind: 'silent' };
    return { kind: 'ready' };
  }

  #tell(): void {
    const state = this.#now();
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#options.onState(state);
  }
}
