import { useEffect, useState } from 'react';

/** The server's time, once a second. */
export function useNow(now: () => number): number {
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const ticking = setInterval(() => setNowMs(now()), 1_000);
    return () => clearInterval(ticking);
  }, [now]);
  return nowMs;
}
