import type { HelpEvent, PrintEvent, PublicEvent, Snapshot, StaffEvent } from '@motcua/contract';
import type { FeedStatus } from '@motcua/contract/client';
import { followFeed } from '@motcua/contract/client';
import { io } from 'socket.io-client';
import { until } from './until.ts';

type Heard = PublicEvent | PrintEvent | HelpEvent | StaffEvent;

/** A screen without a screen: follows the feed with the product's own client and remembers all it heard. */
export type Ears = {
  snapshots: Snapshot[];
  events: Heard[];
  statuses: FeedStatus[];
  lastSeq: () => number;
  hear: (type: string, times?: number) => Promise<Heard[]>;
  cut: () => void;
  mend: () => void;
  close: () => void;
};

export async function listenToFeed(
  url: string,
  as: 'public' | 'device' | 'staff',
  cookie?: string,
  /** Shown in the head of the request, as a kiosk's own PC does; otherwise a device's socket shows it itself. */
  bearer?: string,
): Promise<Ears> {
  const socket = io(`${url}/feed`, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
    auth: { as, ...(as === 'device' && bearer === undefined ? { token: 'motcua-demo-device' } : {}) },
    extraHeaders: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
  });
  const heard: Pick<Ears, 'snapshots' | 'events' | 'statuses'> = { snapshots: [], events: [], statuses: [] };
  const feed = followFeed<Heard>(socket, {
    hallId: 'tuan-giao',
    onSnapshot: (snapshot) => heard.snapshots.push(snapshot),
    onEvents: (events) => heard.events.push(...events),
    onStatus: (status) => heard.statuses.push(status),
  });
  await until('the first snapshot', () => heard.snapshots.length > 0);
  const ofType = (type: string): Heard[] => heard.events.filter((event) => event.type === type);
  return {
    ...heard,
    lastSeq: feed.lastSeq,
    async hear(type, times = 1) {
      await until(`${times} × ${type}`, () => ofType(type).length >= times);
      return ofType(type);
    },
    cut: () => void socket.disconnect(),
    mend: () => void socket.connect(),
    close: feed.close,
  };
}
