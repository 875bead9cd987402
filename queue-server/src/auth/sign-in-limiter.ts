/** Five wrong passwords cost 30 seconds, each further one twice as much, up to 15 minutes; never a lasting lock-out. */
const freeTries = 5;
const firstPauseMs = 30_000;
const longestPauseMs = 15 * 60_000;

export type SignInLimiter = {
  /** Milliseconds to wait before this name may try again from this address; 0 = now. */
  pauseMs: (key: string, now: number) => number;
  failed: (key: string, now: number) => void;
  succeeded: (key: string) => void;
};

export function createSignInLimiter(): SignInLimiter {
  const tries = new Map<string, { count: number; blockedUntil: number }>();
  return {
    pauseMs: (key, now) => Math.max(0, (tries.get(key)?.blockedUntil ?? 0) - now),
    failed(key, now) {
      if (tries.size > 10_000) tries.clear();
      const count = (tries.get(key)?.count ?? 0) + 1;
      const pause = count < freeTries ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (count - freeTries));
      tries.set(key, { count, blockedUntil: now + pause });
    },
    succeeded: (key) => void tries.delete(key),
  };
}
