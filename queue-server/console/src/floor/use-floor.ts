import { useEffect, useState } from 'react';
import { useSession } from '../shell/staff-context.ts';
import type { FeedView } from './floor-feed.ts';
import { openFloorFeed } from './floor-feed.ts';

const connecting: FeedView = { status: 'connecting', liveUntil: 0, offsetMs: 0, isOutdated: false };

/** The hall as it is now, followed for as long as the page is open. */
export function useFloor(hallId: string): FeedView {
  const session = useSession();
  const [view, setView] = useState(connecting);
  useEffect(() => {
    const feed = openFloorFeed(hallId, () => void session.look());
    const stop = feed.view.subscribe(() => setView(feed.view.get()));
    return () => {
      stop();
      feed.close();
    };
  }, [hallId, session]);
  return view;
}
