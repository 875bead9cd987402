import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Feed, FeedStatus } from './feed-client.ts';
import { followFeed } from './feed-client.ts';
import { FakeSocket } from './feed-socket.fake.ts';
import type { KioskDevice, Snapshot } from './feed.ts';

type Heard = { seq: number };
type Listening = {
  socket: FakeSocket;
  feed: Feed;
  events: number[];
  snapshots: number[];
  statuses: FeedStatus[];
  devices: KioskDevice[][];
  outdated: () => number;
};

const journalId = 'j1';
const noon = Date.UTC(2026, 10, 23, 5);
const open: Feed[] = [];

function listen(isConnected = true): Listening {
  const socket = new FakeSocket();
  socket.connected = isConnected;
  const heard = { events: [] as number[], snapshots: [] as number[], statuses: [] as FeedStatus[] };
  const devices: KioskDevice[][] = [];
  let outdated = 0;
  const feed = followFeed<Heard>(socket, {
    hallId: 'tuan-giao',
    onSnapshot: ({ seq }) => heard.snapshots.push(seq),
    onEvents: (events) => heard.events.push(...events.map(({ seq }) => seq)),
    onStatus: (status) => heard.statuses.push(status),
    onDevices: (one) => devices.push(one),
    onIncompatible: () => (outdated += 1),
  });
  open.push(feed);
  return { ...heard, socket, feed, devices, outdated: () => outdated };
}

const instant = (ms = 0): string => new Date(Date.now() + ms).toISOString();
function snapshot(seq: number, of = journalId): Snapshot {
  const board = { seq, at: instant(), calls: [], recent: [], waiting: [], counters: [] };
  return { journalId: of, seq, at: instant(), day: '2026-11-23', board, devices: [] };
}
const batch = (seqs: readonly number[], seq = seqs.at(-1) ?? 0, of = journalId): object => ({
  ...{ journalId: of, seq },
  events: seqs.map((one) => ({ seq: one })),
});
const beat = (seq: number, of = journalId): object => ({ journalId: of, seq, at: instant() });
const asked = (afterSeq: number, of?: string): object => ({
  event: 'resume',
  words: { protocol: 1, hallId: 'tuan-giao', afterSeq, ...(of === undefined ? {} : { journalId: of }) },
});

/** Listening, with everything up to 5. */
function live(): Listening {
  const one = listen();
  one.socket.hear('snapshot', snapshot(5));
  one.socket.sent.length = 0;
  return one;
}

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
});
afterEach(() => {
  for (const feed of open.splice(0)) feed.close();
  vi.useRealTimers();
});

describe('resuming', () => {
  it('CW-8 asks from nothing at first, at once or when the line is there', () => {
    expect(listen().socket.sent).toEqual([asked(0)]);
    const late = listen(false);
    expect(late.socket.sent).toEqual([]);
    late.socket.connect();
    expect(late.socket.sent).toEqual([asked(0)]);
  });

  it('CW-8 asks from where it is after every cut, also where the last events were not for it', () => {
    const { socket, feed } = live();
    socket.hear('events', batch([6, 8], 11));
    expect(feed.lastSeq()).toBe(11);
    socket.cut();
    socket.connect();
    expect(socket.sent).toEqual([asked(11, journalId)]);
  });

  it('CW-10 a heartbeat that is ahead makes it resume, one that is not does not', () => {
    const { socket } = live();
    socket.hear('heartbeat', beat(5));
    socket.hear('heartbeat', beat(4));
    expect(socket.sent).toEqual([]);
    socket.hear('heartbeat', beat(7));
    expect(socket.sent).toEqual([asked(5, journalId)]);
    socket.hear('events', batch([6, 7]));
    socket.hear('heartbeat', beat(7));
    expect(socket.sent).toHaveLength(1);
  });

  it('CW-10 another journal makes it resume, hears nothing of it before the snapshot, and starts afresh', () => {
    const { socket, events, snapshots, feed } = live();
    socket.hear('events', batch([6, 7], 7, 'j2'));
    socket.hear('heartbeat', beat(2, 'j2'));
    expect(socket.sent).toEqual([asked(5, journalId), asked(5, journalId)]);
    expect(events).toEqual([]);
    socket.hear('snapshot', snapshot(2, 'j2'));
    socket.hear('events', batch([3], 3, 'j2'));
    expect([snapshots, events, feed.lastSeq()]).toEqual([[5, 2], [3], 3]);
  });
});

describe('hearing', () => {
  it('CW-9 each event once and in order, however the batches are cut and repeated', () => {
    const cuts = fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 6 }),
        back: fc.nat(8),
        times: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(cuts, (steps) => {
        const { socket, events } = live();
        let head = 5;
        for (const { size, back, times } of steps) {
          const first = Math.max(1, head + 1 - back);
          head += size;
          const seqs = Array.from({ length: head - first + 1 }, (_, index) => first + index);
          for (let time = 0; time < times; time += 1) socket.hear('events', batch(seqs));
        }
        expect(events).toEqual(Array.from({ length: head - 5 }, (_, index) => 6 + index));
      }),
      { numRuns: 100 },
    );
  });

  it('CW-9 never twice and never backwards, even if batches come out of order', () => {
    const batches = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(batches, (all) => {
        const { socket, events } = live();
        for (const seqs of all) socket.hear('events', batch(seqs.sort((a, b) => a - b)));
        expect(events).toEqual([...new Set(events)].sort((a, b) => a - b));
        expect(events.every((seq) => seq > 5)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('CW-12 tells devices, the server’s clock, and that the page is too old', () => {
    const { socket, devices, feed, outdated } = live();
    const kiosks = [{ kioskId: 'k1', printer: 'paper-out' }];
    socket.hear('devices', kiosks);
    expect(devices).toEqual([[], kiosks]);
    socket.hear('heartbeat', { ...beat(5), at: instant(90_000) });
    expect(feed.clockOffsetMs()).toBe(90_000);
    socket.hear('incompatible', { protocol: 2, reason: 'protocol or hall' });
    expect(outdated()).toBe(1);
  });
});

describe('the state of the line', () => {
  it('CW-11 is live from the snapshot, stale after ten silent seconds, live again by itself', () => {
    const { socket, statuses } = live();
    for (let seconds = 0; seconds < 30; seconds += 2) {
      vi.advanceTimersByTime(2_000);
      socket.hear('heartbeat', beat(5));
    }
    expect(statuses).toEqual(['live']);
    vi.advanceTimersByTime(8_000);
    expect(statuses).toEqual(['live']);
    vi.advanceTimersByTime(2_000);
    expect(statuses).toEqual(['live', 'stale']);
    socket.hear('heartbeat', beat(5));
    expect(statuses).toEqual(['live', 'stale', 'live']);
  });

  it('CW-11 is stale at a cut, and not live again before the news is in', () => {
    const { socket, statuses } = live();
    socket.cut();
    socket.connect();
    socket.hear('heartbeat', beat(9));
    expect(statuses).toEqual(['live', 'stale']);
    socket.hear('events', batch([6, 9]));
    expect(statuses).toEqual(['live', 'stale', 'live']);
  });

  it('CW-11 never says live before the first snapshot, and is silent when closed', () => {
    const { socket, statuses, feed } = listen();
    socket.hear('heartbeat', beat(3));
    socket.cut();
    vi.advanceTimersByTime(60_000);
    expect(statuses).toEqual([]);
    feed.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(socket.connected).toBe(false);
  });
});
