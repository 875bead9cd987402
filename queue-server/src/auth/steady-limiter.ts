/** A burst at once, and after that one every so many milliseconds; whoever pauses gets the burst back little by little. */
export type SteadyRules = { burst: number; everyMs: number };
export type SteadyLimiter = {
  /** Milliseconds to wait before this key may try again; 0 = now. */
  pauseMs: (key: string, now: number) => number;
  tried: (key: string, now: number) => void;
};

/** Keys that are remembered; beyond that the one that was quiet longest is forgotten. */
const remembered = 10_000;

/** For what honest people do all day from one address, where counting wrong tries would lock out the whole hall. */
export function createSteadyLimiter({ burst, everyMs }: SteadyRules): SteadyLimiter {
  /** When each key has its whole burst back. */
  const fullAt = new Map<string, number>();
  // A clock that was put back must not make a pause longer than a burst is worth.
  const debt = (key: string, now: number): number =>
    Math.min(burst * everyMs, Math.max(0, (fullAt.get(key) ?? now) - now));
  return {
    pauseMs: (key, now) => Math.max(0, debt(key, now) - (burst - 1) * everyMs),
    tried(key, now) {
      const full = now + debt(key, now) + everyMs;
      fullAt.delete(key);
      fullAt.set(key, full);
      const [quietest] = fullAt.keys();
      if (fullAt.size > remembered && quietest !== undefined) fullAt.delete(quietest);
    },
  };
}
