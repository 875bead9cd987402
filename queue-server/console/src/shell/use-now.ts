import { useSyncExternalStore } from 'react';

function wholeSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}

function everySecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1_000);
  return () => clearInterval(timer);
}

/** The server's time in milliseconds, moving once a second. */
export function useNow(offsetMs = 0): number {
  return useSyncExternalStore(everySecond, wholeSecond) + offsetMs;
}
