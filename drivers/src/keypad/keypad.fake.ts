import { MemoryCable } from '../port/in-memory-port.fake.ts';
import type { OpenPort } from '../port/byte-port.ts';
import type { KeyName } from './key-names.ts';
import { crcBytes, messageOf, reportOf } from './keypad-bytes.fake.ts';
import type { KeypadProfile } from './keypad-profile.ts';

/** How often a held key of a keypad that sends messages repeats. */
const repeatEveryMs = 100;

/** A keypad that exists only as the bytes it sends, to a cable in memory, a pseudo-terminal or anything else. */
export class FakeKeypad {
  readonly #profile: KeypadProfile;
  readonly #address: number;
  readonly #send: (bytes: Uint8Array) => void;
  readonly #down = new Set<string>();
  /** Coils pressed for one question only. */
  readonly #untilAsked = new Set<string>();
  #repeating: NodeJS.Timeout | undefined;
  /** A slave without power. */
  isMute = false;

  constructor(profile: KeypadProfile, address: number, send: (bytes: Uint8Array) => void) {
    this.#profile = profile;
    this.#address = address;
    this.#send = send;
  }

  /** Presses a key and lets it go. False: this keypad has no such key. `digits`: for lines that carry a number. */
  press(key: KeyName, digits = '1'): boolean {
    const raw = this.#rawOf(key);
    if (raw === undefined) return false;
    this.pressRaw(raw, digits);
    return true;
  }

  /** A key by what it sends, also one that nobody has named. */
  pressRaw(raw: string, digits = '1'): void {
    const profile = this.#profile;
    if (profile.over === 'hid') {
      this.#down.add(raw);
      this.#report();
      this.#down.delete(raw);
      this.#report();
    } else if (profile.talk.kind === 'coils') this.#untilAsked.add(raw);
    else this.noise(messageOf(profile.talk, raw, this.#address, digits));
  }

  /** Holds a key down, with all that its kind does meanwhile. */
  hold(key: KeyName): boolean {
    const raw = this.#rawOf(key);
    if (raw === undefined) return false;
    const profile = this.#profile;
    if (profile.over === 'serial' && profile.talk.kind === 'frames') {
      this.pressRaw(raw);
      clearInterval(this.#repeating);
      this.#repeating = setInterval(() => this.pressRaw(raw), repeatEveryMs);
      return true;
    }
    this.#down.add(raw);
    this.#report();
    return true;
  }

  release(): void {
    clearInterval(this.#repeating);
    this.#down.clear();
    this.#report();
  }

  /** Any bytes. */
  noise(bytes: readonly number[]): void {
    this.#send(Uint8Array.from(bytes));
  }

  /** What the PC says to it; only a Modbus slave answers. */
  hear(request: Uint8Array): void {
    const profile = this.#profile;
    if (this.isMute || profile.over !== 'serial' || profile.talk.kind !== 'coils') return;
    const [unit, func, , , , count = 0] = request;
    if (request.length !== 8 || unit !== this.#address || func !== 1) return;
    if (crcBytes([...request.subarray(0, 6)]).some((byte, i) => byte !== request[6 + i])) return;
    const coils = new Array<number>(Math.ceil(count / 8)).fill(0);
    for (const raw of [...this.#down, ...this.#untilAsked]) {
      const coil = Number.parseInt(raw, 16);
      coils[Math.floor(coil / 8)] = (coils[Math.floor(coil / 8)] ?? 0) + 2 ** (coil % 8);
    }
    this.#untilAsked.clear();
    const answer = [unit, 1, coils.length, ...coils];
    this.noise([...answer, ...crcBytes(answer)]);
  }

  #rawOf(key: KeyName): string | undefined {
    return this.#profile.keys.find((one) => one.key === key)?.raw;
  }

  #report(): void {
    if (this.#profile.over === 'hid')
      this.noise(reportOf(this.#profile.report, [...this.#down], this.#address));
  }
}

export interface VirtualKeypad {
  readonly open: OpenPort;
  readonly keypad: FakeKeypad;
  readonly cable: MemoryCable;
}

/** A keypad on a cable in memory, for the demo and for tests. */
export function createVirtualKeypad(profile: KeypadProfile, address = 1): VirtualKeypad {
  const cable = new MemoryCable((bytes) => keypad.hear(bytes));
  const keypad = new FakeKeypad(profile, address, (bytes) => cable.send(bytes));
  return { open: cable.open, keypad, cable };
}
