import { Snapshot, StaffEvent } from '@motcua/contract';
import type { FeedSocket, FeedStatus } from '@motcua/contract/client';
import { followFeed } from '@motcua/contract/client';
import { io } from 'socket.io-client';
import * as z from 'zod/mini';
import type { Store } from '../shell/store.ts';
import { createStore } from '../shell/store.ts';
import type { Floor } from './floor.ts';
import { floorFrom, foldFloor } from './floor.ts';

export type FeedView = {
  status: FeedStatus;
  /** Until when the figures were true, in the server's milliseconds. */
  liveUntil: number;
  /** Milliseconds to add to this PC's clock to get the server's. */
  offsetMs: number;
  floor?: Floor;
  /** The server speaks other words than this page. */
  isOutdated: boolean;
};

export type FloorFeed = { view: Store<FeedView>; close(): void };

/** Follows the hall for signed-in staff. `onNotStaff`: the server took this page for the public's. */
export function openFloorFeed(hallId: string, onNotStaff: () => void): FloorFeed {
  const view = createStore<FeedView>({ status: 'connecting', liveUntil: 0, offsetMs: 0, isOutdated: false });
  function change(part: Partial<FeedView>): void {
    view.set({ ...view.get(), ...part });
  }
  const feed = followFeed<StaffEvent>(openSocket(), {
    hallId,
    onSnapshot(raw) {
      const snapshot = z.safeParse(Snapshot, raw);
      if (!snapshot.success) return change({ isOutdated: true });
      const floor = floorFrom(snapshot.data);
      if (floor === undefined) return onNotStaff();
      change({ floor, isOutdated: false });
    },
    onEvents(raw) {
      const events = z.safeParse(z.array(StaffEvent), raw);
      if (!events.success) return change({ isOutdated: true });
      const { floor } = view.get();
      if (floor !== undefined) change({ floor: events.data.reduce(foldFloor, floor) });
    },
    onStatus(status) {
      const offsetMs = feed.clockOffsetMs();
      change(
        status === 'stale' ? { status, offsetMs, liveUntil: Date.now() + offsetMs } : { status, offsetMs },
      );
    },
    onIncompatible: () => change({ isOutdated: true }),
  });
  return { view, close: () => feed.close() };
}

/** Straight to a WebSocket: a hall's own network has no proxy that would forbid it. */
function openSocket(): FeedSocket {
  return io('/feed', { auth: { as: 'staff' }, transports: ['websocket'], reconnectionDelayMax: 2_000 });
}
