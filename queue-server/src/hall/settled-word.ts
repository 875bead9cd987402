import type { DeviceCause, DeviceState } from '@motcua/contract';

/** A device's state with what lies behind it. */
export type Word = { state: DeviceState; cause: DeviceCause | undefined };
/** `settled`: the word that has lasted. `heard`: the newest, and since when it has been said without a break (epoch ms). */
export type WordMemory = { settled: Word; heard: Word; since: number };

/** A cover that bounces, a line that drops for a moment: no news. */
export const settleMs = 3_000;
/** The near-end switch of a roll flickers as the roll turns; only a new roll stays well for that long. */
export const newRollMs = 60_000;

/** `settled`: what the journal says so far. */
export function firstWord(settled: Word, word: Word, now: number): WordMemory {
  return { settled, heard: word, since: now };
}

/**
 * What is settled after hearing `word` now. "Paper low" is settled once a roll: it gives way to `ready` only after a
 * minute without it, to everything else (paper out, cover open, a broken line) as fast as any word.
 */
export function hear(memory: WordMemory, word: Word, now: number): WordMemory {
  const isSame = isSameWord(memory.heard, word);
  const since = isSame ? memory.since : now;
  const { settled } = memory;
  const isRollEnd = settled.state === 'paper-low' && word.state === 'ready';
  const hasLasted = now - since >= (isRollEnd ? newRollMs : settleMs);
  return { settled: hasLasted ? word : settled, heard: word, since };
}

export function isSameWord(a: Word, b: Word): boolean {
  return a.state === b.state && a.cause === b.cause;
}
