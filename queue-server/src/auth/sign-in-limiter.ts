import type { TryLimiter } from './try-limiter.ts';
import { createTryLimiter } from './try-limiter.ts';

/** Five wrong passwords cost 30 seconds, each further one twice as much, up to 15 minutes; never a lasting lock-out. */
export function createSignInLimiter(): TryLimiter {
  return createTryLimiter({ freeTries: 5, firstPauseMs: 30_000, longestPauseMs: 15 * 60_000 });
}
