import { join } from 'node:path';
import { loadSite } from '@motcua/config';
import type { Board, HallCommand, PublicEvent } from '@motcua/contract';
import {
  Board as BoardWords,
  foldBoard,
  PrintEvent,
  PublicEvent as PublicWords,
  StaffEvent,
  StaffSnapshot,
} from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anySteps, commandOf } from '../domain/any-story.fake.ts';
import type { HallState, TicketState } from '../domain/hall-state.ts';
import { initialState } from '../domain/hall-state.ts';
import {
  at,
  counter,
  device,
  firstDay,
  minute,
  morning,
  service,
  smallRules,
  Story,
  ticketId,
} from '../domain/small-hall.fake.ts';
import type { Step } from '../domain/soundness.fake.ts';
import { FakeJournal } from '../journal/journal.fake.ts';
import { siteRules } from '../site/site-rules.ts';
import { boardAt, emptyBoard } from './board-view.ts';
import { FakeClock } from './clock.fake.ts';
import type { FeedLog } from './feed-log.ts';
import { createFeedLog } from './feed-log.ts';
import type { Committed } from './keeper.ts';
import type { LiveHall } from './live-hall.ts';
import { openHall } from './live-hall.ts';
import { printView, publicView } from './public-view.ts';
import { staffSnapshot, staffView } from './staff-view.ts';

const serviceIds = [...smallRules.services.keys()];
const words = { serviceIds, counterName: (id: string) => `Quầy ${id.slice(1)}` };
const fast = { ...smallRules, noShowAfterCalls: 2, recallPauseMs: 1_000 };

/** A story that remembers the hall after each event, as the keeper hands it on. */
class Watched extends Story {
  readonly committed: Committed[] = [];
  override happen(...event: Parameters<Story['happen']>): void {
    super.happen(...event);
    const record = this.records.at(-1);
    if (record !== undefined) this.committed.push({ record, state: this.state });
  }
}

function watched(steps: readonly Step[] = []): Watched {
  const story = new Watched(fast);
  story.did({ type: 'open-day', day: firstDay });
  story.sit('q1', 'q2');
  for (const step of steps) {
    story.pass(step.ms);
    story.ask(commandOf(story, step));
  }
  return story;
}

const startBoard = (): Board => emptyBoard(initialState(fast), serviceIds, morning);

function logOf(committed: readonly Committed[]): FeedLog {
  const log = createFeedLog(startBoard(), words);
  for (const one of committed) log.add(one);
  return log;
}

const publicEvents = (log: FeedLog, after = 0): PublicEvent[] =>
  (log.after(after) ?? []).flatMap((entry) => entry.public ?? []);

/** What a board should show, counted ticket by ticket. */
function countedBoard(state: HallState): Pick<Board, 'calls' | 'counters' | 'waiting'> {
  const tickets = state.tickets.valuesArray();
  const waitsFor = (id: string): TicketState[] =>
    tickets.filter((one) => one.status === 'waiting' && one.serviceId === id);
  return {
    calls: tickets.flatMap((one) => {
      if (one.status !== 'called' && one.status !== 'serving') return [];
      const { id, number, counterId, status, locale } = one;
      return [
        { ticketId: id, number, counterId, state: status, locale, counterName: words.counterName(counterId) },
      ];
    }) as Board['calls'], // times and counts of calls are looked at elsewhere
    counters: [...state.counters.values()].map(({ id, state: standing }) => ({ id, state: standing })),
    waiting: serviceIds.map((serviceId) => {
      const people = waitsFor(serviceId);
      const since = people.map((one) => one.waitingSince);
      const oldest = since.length === 0 ? {} : { oldestSince: new Date(Math.min(...since)).toISOString() };
      return { serviceId, count: people.length, longestMinutes: 0, ...oldest };
    }),
  };
}

describe('what anybody may see', () => {
  it('FD-1 is in the contract’s words, and tells no ticket’s id before its first call', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const called = new Set<string>();
        for (const { record, state } of watched(steps).committed) {
          if (record.event.type === 'ticket-called') called.add(record.event.ticketId);
          const seen = publicView(record, state, words);
          if (seen === undefined) continue;
          z.parse(PublicWords, seen);
          const told = JSON.stringify(seen).match(/T\d{21}/g) ?? [];
          expect(told.filter((id) => !called.has(id))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('FD-2 never tells priority, rating, reason, clerk, request key or device', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const text = JSON.stringify(publicEvents(logOf(watched(steps).committed)));
        expect(text).not.toMatch(
          /"(priority|score|reasons?|comment|by|clerkId|requestKey|kioskId|printerId|rule)"/,
        );
        expect(text).not.toMatch(/clerk-q|emergency|copying|key-\d|priority/);
      }),
      { numRuns: 200 },
    );
  });

  it('FD-3 folded from the start is the board as counted from the hall', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const { committed, state } = watched(steps);
        const log = logOf(committed);
        const board = publicEvents(log).reduce(foldBoard, startBoard());
        const counted = countedBoard(state);
        expect(board.counters).toEqual(counted.counters);
        expect(board.calls).toHaveLength(counted.calls.length);
        expect(board.calls).toEqual(
          expect.arrayContaining(counted.calls.map((call) => expect.objectContaining(call) as unknown)),
        );
        expect(board.waiting.map((one) => ({ ...one, longestMinutes: 0 }))).toEqual(counted.waiting);
        expect({ ...board, seq: log.head() }).toEqual(log.board());
        z.parse(BoardWords, log.board());
      }),
      { numRuns: 200 },
    );
  });

  it('FD-4 resumed at any place comes to the same board', () => {
    fc.assert(
      fc.property(anySteps(), fc.nat(), (steps, anywhere) => {
        const { committed } = watched(steps);
        const cut = anywhere % (committed.length + 1);
        const [early, whole] = [logOf(committed.slice(0, cut)), logOf(committed)];
        const resumed = publicEvents(whole, cut).reduce(foldBoard, early.board());
        expect({ ...resumed, seq: whole.head() }).toEqual({ ...whole.board(), at: resumed.at });
      }),
      { numRuns: 100 },
    );
  });

  it('FD-5 shows who left lately, the newest first, at most eight', () => {
    const story = watched();
    const numbers = Array.from({ length: 10 }, () => {
      story.take('a');
      return story.serveNext('q1').number;
    });
    const { recent, calls } = logOf(story.committed).board();
    expect(calls).toEqual([]);
    expect(recent.map(({ number }) => number)).toEqual(numbers.reverse().slice(0, 8));
  });

  it('FD-6 counts waits up to now, never below zero', () => {
    const story = watched();
    story.take('a');
    const board = logOf(story.committed).board();
    const minutes = [7 * minute, -7 * minute].map(
      (ms) => boardAt(board, story.now + ms).waiting[0]?.longestMinutes,
    );
    expect(minutes).toEqual([7, 0]);
  });
});

describe('the feed log', () => {
  function many(times: number): FeedLog {
    const story = watched();
    story.takeMany(times, 'a');
    return logOf(story.committed);
  }

  it('FD-7 gives every event after a sequence number, in order and once', () => {
    const log = many(100);
    for (const seq of [0, 1, 50, log.head() - 1]) {
      const seqs = log.after(seq)?.map((entry) => entry.seq);
      expect(seqs).toEqual(Array.from({ length: log.head() - seq }, (_, index) => seq + 1 + index));
    }
    expect(log.after(log.head())).toEqual([]);
  });

  it('FD-8 says so when the number is too old, or was never given', () => {
    const log = many(4_200);
    expect(log.after(log.head() + 1)).toBeUndefined();
    expect(log.after(0)).toBeUndefined();
    expect(log.after(log.head() - 2_000)).toHaveLength(2_000);
    const later = createFeedLog({ ...startBoard(), seq: 500 }, words);
    expect([later.after(499), later.after(500)]).toEqual([undefined, []]);
  });
});

describe('what a kiosk sees besides', () => {
  it('FD-9 how far the paper of a ticket is and how it came out, and of nothing else', () => {
    const story = watched();
    const id = story.take('a', { channel: 'kiosk', kioskId: device('k1'), printerId: device('p1') });
    const outcome = { kind: 'failed', reason: 'paper-out' } as const;
    story.did({ type: 'report-print', ticketId: id, copy: 0, outcome });
    story.did({ type: 'reprint', ticketId: id, printerId: device('p1') });
    const report = (outcome: Extract<HallCommand, { type: 'report-print' }>['outcome']) =>
      story.did({ type: 'report-print', ticketId: id, copy: 1, outcome });
    report({ kind: 'redirected', printerId: device('p2'), reason: 'cover-open' });
    report({ kind: 'sending', printerId: device('p2') });
    report({ kind: 'sent', printerId: device('p2') });
    report({ kind: 'printed', printerId: device('p2'), confirmed: true });
    const seen = story.committed.flatMap(({ record }) => printView(record) ?? []);
    for (const one of seen) z.parse(PrintEvent, one);
    expect(seen).toMatchObject([
      { type: 'print-failed', ticketId: id, copy: 0, reason: 'paper-out' },
      { type: 'print-redirected', ticketId: id, copy: 1, printerId: 'p2', reason: 'cover-open' },
      { type: 'print-sending', ticketId: id, copy: 1, printerId: 'p2' },
      { type: 'ticket-printed', ticketId: id, copy: 1, confirmed: true },
    ]);
  });
});

describe('what staff see', () => {
  it('FD-10 each event with ticket and counter as they are after it, in the contract’s words', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        for (const { record, state } of watched(steps).committed) {
          const seen = z.parse(StaffEvent, staffView(record, state));
          expect(seen.type).toBe(record.event.type);
          if (seen.ticket !== undefined) {
            expect(seen.ticket.status).toBe(state.tickets.get(seen.ticket.id)?.status);
          }
        }
        z.parse(StaffSnapshot, staffSnapshot(watched(steps).state));
      }),
      { numRuns: 100 },
    );
  });

  it('FD-11 neither a single rating nor a request key', () => {
    const story = watched();
    const id = story.take('a', { requestKey: 'secret' });
    story.serveNext('q1');
    story.did({ type: 'rate', ticketId: id, score: 1, reasons: ['attitude'], channel: 'phone' });
    const told = story.committed.map(({ record, state }) => staffView(record, state));
    expect(told.at(-1)).toEqual({
      seq: story.state.seq,
      at: expect.any(String) as string,
      type: 'rating-given',
    });
    expect(JSON.stringify(told)).not.toMatch(/secret|score|attitude/);
  });

  it('FD-12 start from every open ticket and every counter', () => {
    const story = watched();
    story.takeMany(3, 'a');
    story.take('c');
    story.serveNext('q1');
    story.callNext('q1');
    const { tickets, counters } = staffSnapshot(story.state);
    expect(tickets.map(({ number, status }) => `${number} ${status}`).sort()).toEqual([
      'A002 called',
      'A003 waiting',
      'H001 waiting',
    ]);
    expect(counters.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'q1 open',
      'q2 open',
      'q3 closed',
      'q4 closed',
    ]);
  });
});

describe('a hall', () => {
  const loaded = loadSite(join(import.meta.dirname, '../../../config/sites/tuan-giao'));
  if (!loaded.ok) throw new Error('the site does not load');
  const site = loaded.value;

  async function open(journal: FakeJournal, clock: FakeClock): Promise<LiveHall> {
    return openHall({ site, rules: siteRules(site), journal, clock, onJournalTrouble: () => undefined });
  }

  it('FD-13 after a restart shows the same board, takes screens up where they were, and tells listeners both views', async () => {
    const [journal, clock] = [new FakeJournal(), new FakeClock(morning)];
    const hall = await open(journal, clock);
    const heard: number[] = [];
    hall.listen(({ committed, entries }) => {
      expect(entries.map(({ seq }) => seq)).toEqual(committed.map(({ record }) => record.seq));
      heard.push(...entries.map(({ seq }) => seq));
    });
    const words = { serviceId: service('ho-tich'), priority: false, locale: 'vi', channel: 'kiosk' } as const;
    for (const n of [1, 2, 3]) await hall.submit({ type: 'issue-ticket', ticketId: ticketId(n), ...words });
    await hall.submit({ type: 'open-counter', ...at('q1') });
    await hall.submit({ type: 'call-next', ...at('q1') });
    expect(heard).toEqual([2, 3, 4, 5, 6]);
    const again = await open(journal, clock);
    expect(again.feed.board()).toEqual(hall.feed.board());
    expect(again.feed.after(3)).toEqual(hall.feed.after(3));
    expect(again.feed.board().calls).toMatchObject([
      { number: 'A001', counterId: counter('q1'), counterName: 'Quầy 1' },
    ]);
  });

  it('FD-13 counts ratings and failed papers of the day, also after a restart', async () => {
    const [journal, clock] = [new FakeJournal(), new FakeClock(morning)];
    const hall = await open(journal, clock);
    const words = { serviceId: service('ho-tich'), priority: false, locale: 'vi', channel: 'kiosk' } as const;
    const about = { ticketId: ticketId(1), clerkId: at('q1').clerkId };
    for (const command of [
      { type: 'issue-ticket', ticketId: ticketId(1), ...words, kioskId: device('k1') },
      {
        type: 'report-print',
        ticketId: ticketId(1),
        copy: 0,
        outcome: { kind: 'failed', reason: 'paper-out' },
      },
      { type: 'open-counter', ...at('q1') },
      { type: 'call-next', ...at('q1') },
      { type: 'start', ...about },
      { type: 'complete', ...about, outcome: 'received', dossiers: 1 },
      { type: 'rate', ticketId: ticketId(1), score: 4, reasons: [], channel: 'phone' },
    ] as Parameters<LiveHall['submit']>[0][]) {
      expect(await hall.submit(command)).toMatchObject({ ok: true });
    }
    for (const one of [hall, await open(journal, clock)]) {
      expect([...one.scores()]).toEqual([[4, 1]]);
      expect(one.printFailures()).toMatchObject([{ reason: 'paper-out' }]);
    }
    clock.move(24 * 60 * minute);
    await hall.tick();
    expect([...hall.scores(), ...hall.printFailures()]).toEqual([]);
  });
});
