/** How often something may be tried under one key, and what further tries cost. Milliseconds. */
export type TryRules = {
  freeTries: number;
  firstPauseMs: number;
  /** Each further try doubles the pause up to this. */
  longestPauseMs: number;
  /** After so long without a try the count begins afresh; undefined: only success ends it. */
  forgetMs?: number;
};

export type TryLimiter = {
  /** Milliseconds to wait before this key may try again; 0 = now. */
  pauseMs: (key: string, now: number) => number;
  tried: (key: string, now: number) => void;
  succeeded: (key: string) => void;
};
type Tries = { count: number; blockedUntil: number; at: number };

/** Keys that are remembered; beyond that the one that was quiet longest is forgotten. */
const remembered = 10_000;

export function createTryLimiter(rules: TryRules): TryLimiter {
  const { freeTries, firstPauseMs, longestPauseMs, forgetMs = Infinity } = rules;
  const known = new Map<string, Tries>();
  return {
    pauseMs: (key, now) => Math.max(0, (known.get(key)?.blockedUntil ?? 0) - now),
    tried(key, now) {
      const before = known.get(key);
      const count = before === undefined || now - before.at >= forgetMs ? 1 : before.count + 1;
      const pause = count < freeTries ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (count - freeTries));
      known.delete(key);
      known.set(key, { count, blockedUntil: now + pause, at: now });
      const [quietest] = known.keys();
      if (known.size > remembered && quietest !== undefined) known.delete(quietest);
    },
    succeeded: (key) => void known.delete(key),
  };
}
