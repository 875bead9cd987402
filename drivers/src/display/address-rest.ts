const [firstRestMs, longestRestMs] = [1_000, 8_000];

/**
 * Which addresses do not answer, and until when each is left alone. The rest doubles from 1 to 8 seconds, so one that
 * is gone for good costs its neighbours one answer time in eight seconds.
 */
export class AddressRest {
  readonly #silent = new Map<number, { rest: number; until: number }>();

  isOffline(address: number): boolean {
    return this.#silent.has(address);
  }

  /** In milliseconds as `now` counts; 0: at any time. */
  restsUntil(address: number): number {
    return this.#silent.get(address)?.until ?? 0;
  }

  heard(address: number): void {
    this.#silent.delete(address);
  }

  missed(address: number, now: number): void {
    const before = this.#silent.get(address)?.rest;
    const rest = before === undefined ? firstRestMs : Math.min(longestRestMs, 2 * before);
    this.#silent.set(address, { rest, until: now + rest });
  }

  /** A line that was opened anew: whoever hangs on it may have been plugged in as well. */
  forgetAll(): void {
    this.#silent.clear();
  }
}
