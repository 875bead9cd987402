import type { Site } from '@motcua/config';
import type { WaitFigures } from '@motcua/contract';
import { LiveMetrics } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anySteps, commandOf } from '../domain/any-story.fake.ts';
import type { JournalRecord } from '../domain/journal-record.ts';
import { at, minute, openStory, service, smallRules, ticketId } from '../domain/small-hall.fake.ts';
import type { Story } from '../domain/small-hall.fake.ts';
import { liveMetrics } from './live-metrics.ts';
import { ratingFigures } from './rating-figures.ts';
import { createTally } from './tally.ts';
import { waitFigures } from './wait-figures.ts';

const name = (text: string): { vi: string; en: string } => ({ vi: text, en: text });
const site = {
  services: [...smallRules.services.values()].map(({ id, prefix }) => ({ id, prefix, name: name(id) })),
  counters: [...smallRules.counters.keys()].map((id) => ({ id, name: name(id) })),
  targets: [
    {
      ...{ kind: 'measure', unit: 'minutes-per-transaction', taskIds: ['VIII.4'] },
      values: [
        { year: 2026, value: 30 },
        { year: 2028, value: 15 },
      ],
    },
    { kind: 'measure', unit: 'percent', taskIds: ['VI.2'], values: [{ year: 2025, value: 90 }] },
    { kind: 'milestone', unit: 'percent', taskIds: ['VI.2'], values: [] },
  ],
} as unknown as Site; // what the figures read of a site, and no more

function figures(story: Story, scores: ReadonlyMap<number, number> = new Map()): LiveMetrics {
  const { state, rules, now } = story;
  return z.parse(
    LiveMetrics,
    liveMetrics({
      ...{ site, rules, state, now, scores },
      ...{ help: { calls: 0, answered: 0 }, printFailures: [], priorityReasons: [] },
    }),
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Type 7 in other words: the line through the points (i / (n-1), x_i). */
function lineQuantile(sorted: readonly number[], q: number): number {
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [x0, x1] = [i / (sorted.length - 1), (i + 1) / (sorted.length - 1)];
    if (q > x1) continue;
    const [y0, y1] = [sorted[i] ?? 0, sorted[i + 1] ?? 0];
    return y0 + ((q - x0) / (x1 - x0)) * (y1 - y0);
  }
  return sorted.at(-1) ?? 0;
}

describe('waits', () => {
  it('ME-1 mean, median, ninth decile and shares agree with a plain count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 1, maxLength: 60 }), (minutes) => {
        const found = waitFigures(minutes.map((one) => one * minute));
        const sorted = [...minutes].sort((a, b) => a - b);
        const sum = minutes.reduce((total, one) => total + one, 0);
        expect(found.n).toBe(minutes.length);
        expect(found.mean).toBe(tenth(sum / minutes.length));
        expect(found.median).toBeCloseTo(lineQuantile(sorted, 0.5), 0);
        expect(Math.abs((found.p90 ?? 0) - lineQuantile(sorted, 0.9))).toBeLessThanOrEqual(0.0501);
        for (const [share, limit] of [
          [found.shareWithin15, 15],
          [found.shareWithin30, 30],
        ] as const) {
          expect(share).toBe(minutes.filter((one) => one <= limit).length / minutes.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('ME-1 of nobody has no figures, and known ones come out', () => {
    expect(waitFigures([])).toEqual({ n: 0 });
    const ten = Array.from({ length: 10 }, (_, index) => (index + 1) * minute);
    expect(waitFigures(ten)).toEqual({
      ...{ n: 10, mean: 5.5, median: 5.5, p90: 9.1 },
      ...{ shareWithin15: 1, shareWithin30: 1 },
    });
  });

  it('ME-2 are counted from the journal as anybody would, by field and by class', () => {
    fc.assert(
      fc.property(anySteps(), (steps) => {
        const story = openStory({ ...smallRules, noShowAfterCalls: 2, recallPauseMs: 1_000 });
        story.sit('q1', 'q2');
        for (const step of steps) {
          story.pass(step.ms);
          story.ask(commandOf(story, step));
        }
        const waits = recount(story.records);
        const found = figures(story);
        expect(found.today.transactions).toEqual(figuresOf(waits));
        expect(found.today.priority).toEqual(figuresOf(waits.filter((one) => one.priority)));
        expect(found.today.ordinary).toEqual(figuresOf(waits.filter((one) => !one.priority)));
        for (const line of found.services) {
          expect(line.waits).toEqual(figuresOf(waits.filter((one) => one.serviceId === line.id)));
        }
        const visits = byTicket(waits);
        expect(found.today.visits).toEqual(waitFigures(visits));
      }),
      { numRuns: 150 },
    );
  });
});

type Standing = { since: number; serviceId: string; priority: boolean; stage: 'waits' | 'served' | 'away' };
type Wait = { ticketId: string; serviceId: string; priority: boolean; ms: number };
const figuresOf = (waits: readonly Wait[]): WaitFigures => waitFigures(waits.map(({ ms }) => ms));

function byTicket(waits: readonly Wait[]): number[] {
  const sums = new Map<string, number>();
  for (const { ticketId: id, ms } of waits) sums.set(id, (sums.get(id) ?? 0) + ms);
  return [...sums.values()];
}

/** Waits of the last day, from the records alone: from each begin of waiting to the start of the service. */
function recount(records: readonly JournalRecord[]): Wait[] {
  const open = new Map<string, Standing>();
  let waits: Wait[] = [];
  for (const { event, at: instant } of records) {
    if (event.type === 'day-opened') {
      open.clear();
      waits = [];
    }
    if (event.type === 'ticket-issued') {
      open.set(event.ticketId, { ...event, since: instant, stage: 'waits' });
    }
    const one = 'ticketId' in event ? open.get(event.ticketId) : undefined;
    if (one === undefined) continue;
    const { stage } = one;
    switch (event.type) {
      case 'service-started':
        waits.push({ ticketId: event.ticketId, ...one, ms: instant - one.since });
        one.stage = 'served';
        break;
      case 'ticket-parked':
        one.stage = 'away';
        break;
      case 'service-completed':
        if (event.nextServiceId === undefined) break;
        Object.assign(one, { serviceId: event.nextServiceId, since: instant, stage: 'waits' });
        break;
      case 'ticket-transferred':
        one.serviceId = event.serviceId;
        if (stage !== 'waits') Object.assign(one, { since: instant, stage: 'waits' });
        break;
      case 'ticket-called':
        if (stage === 'away') Object.assign(one, { since: instant, stage: 'waits' });
        break;
      case 'ticket-requeued':
        // called and put back at once: the wait runs on
        if (event.mode === 'keep-place' && event.fromCounterId !== undefined && stage === 'waits') break;
        Object.assign(one, { since: instant, stage: 'waits' });
        break;
      case 'ticket-resumed':
        Object.assign(one, { since: instant, stage: 'waits' });
        break;
      default:
    }
  }
  return waits;
}

describe('the supervisor’s page', () => {
  it('ME-3 every ticket issued is counted once: waiting, at a counter, parked, served, absent, given back', () => {
    const story = openStory();
    story.sit('q1', 'q2', 'q3');
    story.takeMany(4, 'a');
    story.take('c', { priority: true });
    story.serveNext('q1', 10);
    story.callNext('q1');
    story.callNext('q2');
    story.did(story.desk('q2', story.before('q2').id, { type: 'park', minutes: 5, reason: 'paying' }));
    story.did({ type: 'cancel', ticketId: ticketId(4), by: 'citizen' });
    const { today } = figures(story);
    expect(today).toMatchObject({ issued: 5, waiting: 1, served: 1, noShow: 0, cancelled: 1, dossiers: 1 });
    expect(today).toMatchObject({ abandonedShare: 1 / 5, handlingMinutes: 10 });
    expect(today.transactions).toMatchObject({ n: 1, mean: 0 });
  });

  it('ME-4 a wait stays with the field waited for, also when the person was sent on or sent away', () => {
    const story = openStory();
    story.sit('q1', 'q3');
    const id = story.take('a');
    story.pass(9 * minute);
    story.callNext('q1');
    story.did(story.desk('q1', id, { type: 'start' }));
    story.did(story.desk('q1', id, { type: 'transfer', serviceId: service('b'), returnHere: false }));
    const lines = figures(story).services;
    expect(lines.map((line) => line.waits.n)).toEqual([1, 0, 0]);
    expect(lines[0]?.waits.mean).toBe(9);
  });

  it('ME-5 the longest wait is the longest, also behind somebody who came back, and never negative', () => {
    const story = openStory();
    story.sit('q1');
    story.takeMany(2, 'a');
    story.pass(10 * minute);
    story.callNext('q1');
    story.did(story.desk('q1', ticketId(1), { type: 'requeue', mode: 'keep-place' }));
    story.pass(5 * minute);
    expect(figures(story).services[0]).toMatchObject({ waiting: 2, longestMinutes: 15, openCounters: 1 });
    story.pass(-60 * minute);
    expect(figures(story).services[0]?.longestMinutes).toBe(0);
  });

  it('ME-6 a counter is told with its clerk, person and since when', () => {
    const story = openStory();
    story.sit('q1', 'q2');
    story.did({ type: 'pause-counter', ...at('q2'), reason: 'meeting' });
    story.take('a');
    story.callNext('q1');
    const [q1, q2, q3] = figures(story).counters;
    const since = new Date(story.now).toISOString();
    expect(q1).toMatchObject({ state: 'open', clerkId: 'clerk-q1', number: 'A001', busySince: since });
    expect(q2).toMatchObject({ state: 'paused', reason: 'meeting', clerkId: 'clerk-q2' });
    expect(q3).not.toHaveProperty('clerkId');
  });

  it('ME-7 a target is that of the year, else the last one before', () => {
    expect(figures(openStory()).targets).toEqual({ year: 2026, waitMinutes: 30, satisfiedShare: 0.9 });
  });
});

describe('ratings', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('ME-8 %i of %i have Wilson’s interval from %f to %f', (satisfied, n, low, high) => {
    const found = ratingFigures(
      new Map([
        [4, Math.floor(satisfied / 2)],
        [5, Math.ceil(satisfied / 2)],
        [3, n - satisfied],
      ]),
      n,
    );
    expect(found).toMatchObject({ n, satisfiedShare: satisfied / n });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('ME-9 under five tell no share, so that nobody is recognised', () => {
    for (let n = 0; n < 5; n += 1) expect(ratingFigures(new Map([[1, n]]), 9)).toEqual({ n, served: 9 });
    expect(ratingFigures(new Map([[1, 5]]), 9)).toMatchObject({ n: 5, satisfiedShare: 0 });
  });

  it('ME-10 and failed papers are counted a day; a paper that came out at last is taken off', () => {
    const tally = createTally();
    const story = openStory();
    const paper = { number: 'A001', ticketId: ticketId(1), copy: 0 };
    const events = [
      { type: 'print-failed', ...paper, reason: 'paper-out' },
      { type: 'print-failed', ...paper, number: 'A002', reason: 'offline' },
      { type: 'ticket-printed', ...paper, printerId: 'p1', confirmed: true },
      {
        type: 'rating-given',
        ticketId: ticketId(1),
        counterId: 'q1',
        score: 4,
        reasons: [],
        channel: 'phone',
      },
    ] as JournalRecord['event'][]; // ids as the contract has them
    for (const event of events) story.happen(event);
    for (const record of story.records) tally.add(record);
    expect(tally.printFailures()).toEqual([{ number: 'A002', at: story.now, reason: 'offline' }]);
    expect([...tally.scores()]).toEqual([[4, 1]]);
    for (let n = 0; n < 30; n += 1) tally.add({ ...record(story, n), at: n });
    expect(tally.printFailures()).toHaveLength(20);
    expect(tally.printFailures()[0]).toMatchObject({ number: 'A129', at: 29 });
  });
});

function record(story: Story, n: number): JournalRecord {
  const [first] = story.records;
  if (first === undefined) throw new Error('no record');
  const event = {
    type: 'print-failed',
    number: `A1${String(n).padStart(2, '0')}`,
    ticketId: ticketId(n),
  } as const;
  return { ...first, event: { ...event, copy: 0, reason: 'error' } };
}
