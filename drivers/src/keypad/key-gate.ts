import type { PressSignal } from './key-signal.ts';

/** A contact that springs back and forth within this time is one press. */
export const debounceMs = 30;
/** The same key within this time counts once: an impatient finger does not call two citizens. */
export const repeatMs = 400;
/** Nobody holds a key for so long: it is stuck. */
export const stuckAfterMs = 10_000;
/** A key that repeats has been let go when nothing came for so long. */
export const releasedAfterMs = 1_000;

interface Track {
  /** Since when it is down, or repeats without a pause. */
  since: number;
  seenAt: number;
  isDown: boolean;
  upAt: number;
}

/** Which presses count and which key is stuck. It has no clock: whoever asks says what time it is. */
export class KeyGate {
  readonly #tracks = new Map<string, Track>();
  #stuck: string | undefined;

  get stuck(): string | undefined {
    return this.#stuck;
  }

  /**
   * True: the press counts. `isQuick`: the same key may really be pressed twice in a row, as the digits of 11; obeyed
   * only where the device says when a key is let go, since others repeat while it is held.
   */
  take(signal: PressSignal, at: number, isQuick: boolean): boolean {
    this.look(at);
    const name = `${signal.address ?? ''}/${signal.raw}`;
    const track = this.#tracks.get(name);
    if (signal.kind === 'up') {
      if (track) Object.assign(track, { isDown: false, upAt: at });
      if (this.#stuck === name) this.#stuck = undefined;
      this.look(at);
      return false;
    }
    const isDown = signal.kind === 'down';
    if (!track) {
      this.#tracks.set(name, { since: at, seenAt: at, isDown, upAt: at });
      return true;
    }
    const hasBounced = isDown && !track.isDown && at - track.upAt < debounceMs;
    const isRunning = !isDown || track.isDown || hasBounced;
    const pause = isDown && isQuick ? 0 : repeatMs;
    const counts = !hasBounced && !(isDown && track.isDown) && at - track.seenAt >= pause;
    Object.assign(track, { since: isRunning ? track.since : at, seenAt: at, isDown });
    this.look(at);
    return counts && this.#stuck !== name;
  }

  /** Lets time pass: finds a key that is stuck, forgets one that was let go. */
  look(at: number): void {
    for (const [name, track] of this.#tracks) {
      if (!track.isDown && at - track.seenAt >= releasedAfterMs) {
        this.#tracks.delete(name);
        if (this.#stuck === name) this.#stuck = undefined;
      } else if (track.since + stuckAfterMs <= (track.isDown ? at : track.seenAt)) {
        this.#stuck ??= name;
      }
    }
  }

  /** When something may change although nothing comes; `undefined`: never. */
  nextLookAt(at: number): number | undefined {
    const times = [...this.#tracks.values()]
      .map(({ isDown, since, seenAt }) => (isDown ? since + stuckAfterMs : seenAt + releasedAfterMs))
      .filter((time) => time > at);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** The device was opened anew: whatever was held is no longer known. */
  reset(): void {
    this.#tracks.clear();
    this.#stuck = undefined;
  }
}
