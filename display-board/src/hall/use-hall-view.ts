import { useEffect, useState, useSyncExternalStore } from 'react';
import type { HallFeed, HallView } from './hall-feed.ts';

export function useHallView(feed: HallFeed): HallView {
  return useSyncExternalStore(feed.subscribe, feed.view);
}

/** The server's time, once a second. */
export function useServerNow(feed: HallFeed): number {
  const [nowMs, setNowMs] = useState(feed.now);
  useEffect(() => {
    const ticking = setInterval(() => setNowMs(feed.now()), 1_000);
    return () => clearInterval(ticking);
  }, [feed]);
  return nowMs;
}
