import type { Board, Hall, PublicEvent, Snapshot } from '@motcua/contract';
import { foldBoard } from '@motcua/contract';
import type { ScreenApi, Feed, FeedSocket, FeedStatus } from '@motcua/contract/client';
import { followFeed } from '@motcua/contract/client';
import { keepTrying } from './keep-trying.ts';
import { loadHall } from './load-hall.ts';
import { reloadPage } from './reload-page.ts';

/** What a screen knows. `board` is missing until the first snapshot, `hall` until the server first answered. */
export type HallView = {
  hall: Hall | undefined;
  board: Board | undefined;
  status: FeedStatus;
  /** Milliseconds to add to this screen's clock to get the server's. */
  clockOffsetMs: number;
};

export type HallFeedListener = {
  onSnapshot?(snapshot: Snapshot): void;
  onEvents?(events: PublicEvent[]): void;
};

export type HallFeed = {
  view: () => HallView;
  subscribe: (onChange: () => void) => () => void;
  /** The server's time. */
  now: () => number;
};

/** Follows the hall and folds its events into the board; nothing is asked for twice. */
export function openHallFeed(
  api: ScreenApi,
  openSocket: () => FeedSocket,
  listener: HallFeedListener = {},
): HallFeed {
  let view: HallView = { hall: undefined, board: undefined, status: 'connecting', clockOffsetMs: 0 };
  let feed: Feed | undefined;
  const watchers = new Set<() => void>();

  function change(part: Partial<HallView>): void {
    view = { ...view, ...part, clockOffsetMs: feed?.clockOffsetMs() ?? view.clockOffsetMs };
    watchers.forEach((watch) => watch());
  }

  async function start(): Promise<void> {
    const hall = await keepTrying(() => loadHall(api));
    change({ hall });
    feed = followFeed<PublicEvent>(openSocket(), {
      hallId: hall.id,
      onSnapshot(snapshot) {
        change({ board: snapshot.board });
        listener.onSnapshot?.(snapshot);
      },
      onEvents(events) {
        if (view.board !== undefined) change({ board: events.reduce(foldBoard, view.board) });
        listener.onEvents?.(events);
      },
      onStatus(status) {
        const isBack = view.status === 'stale' && status === 'live';
        change({ status });
        if (isBack) void loadHall(api).then((fresh) => fresh && change({ hall: fresh }));
      },
      onIncompatible: reloadPage,
    });
  }
  void start();

  return {
    view: () => view,
    subscribe(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    now: () => Date.now() + (feed?.clockOffsetMs() ?? 0),
  };
}
