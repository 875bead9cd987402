import type { EventBatch, KioskDevice, Resume, Snapshot } from './feed.ts';
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
  close(): void;
  /** Milliseconds to add to this screen's clock to get the server's. */
  clockOffsetMs(): number;
  lastSeq(): number;
};

/** Follows a hall: snapshot first, then every event once and in order, over any number of broken connections. */
export function followFeed<E>(socket: FeedSocket, handlers: FeedHandlers<E>): Feed {
  let journalId: string | undefined;
  let seq = 0;
  let offset = 0;
  let status: FeedStatus = 'connecting';
  let lastHeard = Date.now();

  function setStatus(next: FeedStatus): void {
    if (next === status) return;
    status = next;
    handlers.onStatus?.(next);
  }
  function heard(): void {
    lastHeard = Date.now();
  }
  function resume(): void {
    const words: Omit<Resume, 'hallId'> & { hallId: string } = {
      protocol: feedProtocol,
      hallId: handlers.hallId,
      afterSeq: seq,
      ...(journalId === undefined ? {} : { journalId }),
    };
    socket.emit('resume', words);
  }

  socket.on('connect', resume);
  socket.on('disconnect', () => setStatus(status === 'connecting' ? 'connecting' : 'stale'));
  socket.on('snapshot', (snapshot: Snapshot) => {
    heard();
    journalId = snapshot.journalId;
    seq = snapshot.seq;
    offset = Date.parse(snapshot.at) - Date.now();
    handlers.onSnapshot(snapshot);
    handlers.onDevices?.(snapshot.devices);
    setStatus('live');
  });
  socket.on('events', (batch: EventBatch<E>) => {
    heard();
    if (batch.journalId !== journalId) return resume();
    if (batch.seq <= seq && batch.events.length > 0) return;
    seq = Math.max(seq, batch.seq);
    if (batch.events.length > 0) handlers.onEvents(batch.events, seq);
    setStatus('live');
  });
  socket.on('heartbeat', (beat: { journalId: string; seq: number; at: string }) => {
    heard();
    offset = Date.parse(beat.at) - Date.now();
    if (beat.journalId !== journalId || beat.seq > seq) resume();
    else setStatus('live');
  });
  socket.on('devices', (devices: KioskDevice[]) => handlers.onDevices?.(devices));
  socket.on('incompatible', () => handlers.onIncompatible?.());
  const watch = setInterval(() => {
    if (status === 'live' && Date.now() - lastHeard > staleAfterMs - 1_000) setStatus('stale');
  }, 1_000);
  if (socket.connected) resume();

  return {
    close() {
      clearInterval(watch);
      socket.disconnect();
    },
    clockOffsetMs: () => offset,
    lastSeq: () => seq,
  };
}
