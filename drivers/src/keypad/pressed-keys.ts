import type { KeySignal } from './key-signal.ts';

/** Compares what is down now with what was down before: a signal for each key that changed. */
export class PressedKeys {
  #down = new Set<string>();

  /** What is down from now on, without a word about it. */
  assume(down: ReadonlySet<string>): void {
    this.#down = new Set(down);
  }

  change(down: ReadonlySet<string>, address?: number): KeySignal[] {
    const from = address === undefined ? {} : { address };
    const released = [...this.#down].filter((raw) => !down.has(raw));
    const pressed = [...down].filter((raw) => !this.#down.has(raw));
    this.#down = new Set(down);
    return [
      ...released.map((raw): KeySignal => ({ kind: 'up', raw, ...from })),
      ...pressed.map((raw): KeySignal => ({ kind: 'down', raw, ...from })),
    ];
  }
}
