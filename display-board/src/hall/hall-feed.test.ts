import type { ScreenApi, FeedSocket } from '@motcua/contract/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fixtureAt, someCalled, someHall, someLeft, someSnapshot } from './feed.fixture.ts';
import { openHallFeed } from './hall-feed.ts';
import { idBehind } from './page-path.ts';

const hall = someHall();
const answers: Partial<Record<string, unknown>> = {
  listHalls: { halls: [{ id: hall.id, name: hall.name }] },
  getHall: hall,
};

/** Answers like the server does, with what the fixtures hold. */
const api: ScreenApi = async (name) => {
  const value = answers[name] as never; // one fake for every route's own reply
  return { ok: true, value };
};

function fakeSocket() {
  const listeners = new Map<string, (...words: unknown[]) => void>();
  const socket: FeedSocket = {
    connected: true,
    on: (event, listener) => listeners.set(event, listener),
    emit: () => true,
    disconnect: () => true,
  };
  return { socket, tell: (event: string, ...words: unknown[]) => listeners.get(event)?.(...words) };
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse(fixtureAt) }));
afterEach(() => void vi.useRealTimers());

async function openFeed() {
  const { socket, tell } = fakeSocket();
  const feed = openHallFeed(api, () => socket);
  await vi.advanceTimersByTimeAsync(1);
  tell('snapshot', someSnapshot());
  return { feed, tell };
}

function batch(...events: { seq: number }[]) {
  return { journalId: 'journal', seq: events.at(-1)?.seq ?? 10, events };
}

it('BD-10 folds the snapshot and every event after it', async () => {
  const { feed, tell } = await openFeed();
  tell('events', batch(someCalled(11, 'A001', 'q1'), someCalled(12, 'A002', 'q2')));
  tell('events', batch(someLeft(13, 'A001', 'q1')));
  expect(feed.view().board?.calls.map((call) => call.number)).toEqual(['A002']);
  expect(feed.view().board?.recent.map((call) => call.number)).toEqual(['A001']);
});

it('BD-11 is stale within ten seconds of silence, and live again with the next word', async () => {
  const { feed, tell } = await openFeed();
  expect(feed.view().status).toBe('live');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(feed.view().status).toBe('stale');
  tell('heartbeat', { journalId: 'journal', seq: 10, at: fixtureAt });
  expect(feed.view().status).toBe('live');
});

it('BD-11 is stale at once when the line breaks', async () => {
  const { feed, tell } = await openFeed();
  tell('disconnect');
  expect(feed.view().status).toBe('stale');
});

it('BD-8 finds the counter in the address', () => {
  expect(idBehind('counter', '/board/counter/q3')).toBe('q3');
  expect(idBehind('counter', '/board')).toBeUndefined();
});
