import type { EventBatch, Heartbeat, KioskDevice, Resume, Snapshot } from './feed.ts';
import { feedProtocol, staleAfterMs } from './feed.ts';
import type { HallId } from './ids.ts';

/** The little of a Socket.IO client that the feed needs. */
export type FeedSocket = {
  // Socket.IO's own listener type; every payload is narrowed by the handlers below.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  on(event: string, listener: (...args: any[]) => void): unknown;
  emit(event: string, ...args: unknown[]): unknown;
  disconnect(): unknown;
  connected: boolean;
};

/** `live`: what you show is the truth. `connecting`: never connected yet. `stale`: nothing heard for 10 s or cut off. */
export type FeedStatus = 'connecting' | 'live' | 'stale';

export type FeedHandlers<E> = {
  hallId: HallId | string;
  onSnapshot(snapshot: Snapshot): void;
  onEvents(events: E[], seq: number): void;
  onDevices?(devices: KioskDevice[]): void;
  onStatus?(status: FeedStatus): void;
  /** The page speaks another protocol than the server: reload it. */
  onIncompatible?(): void;
};

export type Feed = {
  close: () => void;
  /** Milliseconds to add to this screen's clock to get the server's. */
  clockOffsetMs: () => number;
  lastSeq: () => number;
};

type Position = { journalId: string | undefined; seq: number; offsetMs: number; lastHeard: number };

/** Follows a hall: snapshot first, then every event once and in order, over any number of broken connections. */
export function followFeed<E extends { seq: number }>(socket: FeedSocket, handlers: FeedHandlers<E>): Feed {
  const at: Position = { journalId: undefined, seq: 0, offsetMs: 0, lastHeard: Date.now() };
  const status = statusKeeper(handlers);
  function resume(): void {
    const { journalId, seq } = at;
    const words: Omit<Resume, 'hallId'> & { hallId: string } = {
      protocol: feedProtocol,
      hallId: handlers.hallId,
      afterSeq: seq,
      ...(journalId === undefined ? {} : { journalId }),
    };
    socket.emit('resume', words);
  }
  listen(socket, handlers, at, status, resume);
  const watch = setInterval(() => {
    if (status.now() === 'live' && Date.now() - at.lastHeard > staleAfterMs - 1_000) status.set('stale');
  }, 1_000);
  if (socket.connected) resume();
  return {
    close() {
      clearInterval(watch);
      socket.disconnect();
    },
    clockOffsetMs: () => at.offsetMs,
    lastSeq: () => at.seq,
  };
}

type StatusKeeper = { now(): FeedStatus; set(next: FeedStatus): void };

function statusKeeper<E>(handlers: FeedHandlers<E>): StatusKeeper {
  let status: FeedStatus = 'connecting';
  return {
    now: () => status,
    set(next) {
      if (next === status) return;
      status = next;
      handlers.onStatus?.(next);
    },
  };
}

function listen<E extends { seq: number }>(
  socket: FeedSocket,
  handlers: FeedHandlers<E>,
  at: Position,
  status: StatusKeeper,
  resume: () => void,
): void {
  socket.on('connect', resume);
  socket.on('disconnect', () => {
    if (status.now() === 'live') status.set('stale');
  });
  socket.on('snapshot', (snapshot: Snapshot) => {
    at.journalId = snapshot.journalId;
    at.seq = snapshot.seq;
    hear(at, snapshot.at);
    handlers.onSnapshot(snapshot);
    handlers.onDevices?.(snapshot.devices);
    status.set('live');
  });
  socket.on('events', (batch: EventBatch<E>) => {
    at.lastHeard = Date.now();
    if (batch.journalId !== at.journalId) return resume();
    const news = batch.events.filter((event) => event.seq > at.seq);
    at.seq = Math.max(at.seq, batch.seq);
    if (news.length > 0) handlers.onEvents(news, at.seq);
    status.set('live');
  });
  socket.on('heartbeat', (beat: Heartbeat) => {
    hear(at, beat.at);
    if (beat.journalId !== at.journalId || beat.seq > at.seq) resume();
    else status.set('live');
  });
  socket.on('devices', (devices: KioskDevice[]) => handlers.onDevices?.(devices));
  socket.on('incompatible', () => handlers.onIncompatible?.());
}

function hear(at: Position, serverTime: string): void {
  at.lastHeard = Date.now();
  at.offsetMs = Date.parse(serverTime) - Date.now();
}
