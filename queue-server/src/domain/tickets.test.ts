import { HallCommand } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { formatNumber } from './numbering.ts';
import { clerkOf, code, counter, day, openStory, service, Story, ticketId } from './small-hall.fake.ts';

describe('numbers', () => {
  it.each([
    ['A', 1, 'A001'],
    ['A', 42, 'A042'],
    ['C', 999, 'C999'],
    ['C', 1000, 'C1000'],
  ])('TK-1 %s and %i make %s', (prefix, sequence, number) => {
    expect(formatNumber(prefix, sequence)).toBe(number);
  });

  it('TK-1 each field counts for itself', () => {
    const story = openStory();
    const numbers = ['a', 'a', 'b', 'a', 'b'].map((id) => story.ticket(story.take(id)).number);
    expect(numbers).toEqual(['A001', 'A002', 'C001', 'A003', 'C002']);
  });

  it('TK-2 nobody gets a number for an unknown service, nor before the day is open', () => {
    expect(openStory().refusal(openStory().issue('z'))).toEqual({ code: 'unknown-service' });
    const closed = new Story();
    expect(closed.refusal(closed.issue('a'))).toEqual({ code: 'hall-closed' });
  });

  it('TK-6 the number stays through a transfer, a further service and the end', () => {
    const story = openStory();
    story.sit('q1', 'q3');
    const id = story.take('a');
    story.callNext('q1');
    story.did(story.desk('q1', id, { type: 'add-service', serviceId: service('c') }));
    story.did(story.desk('q1', id, { type: 'transfer', serviceId: service('b'), returnHere: false }));
    expect(story.ticket(id)).toMatchObject({ number: 'A001', serviceId: 'b', firstServiceId: 'a' });
    story.serveNext('q3');
    expect(story.serveNext('q3')).toMatchObject({ number: 'A001', status: 'closed', outcome: 'served' });
  });

  it('TK-7 an ordinary citizen is told everybody ahead, a priority one those with priority', () => {
    const story = openStory();
    story.takeMany(3, 'a');
    story.takeMany(2, 'a', { priority: true });
    story.take('b');
    expect(story.ticket(story.take('a')).ahead).toBe(5);
    expect(story.ticket(story.take('a', { priority: true })).ahead).toBe(2);
  });
});

describe('the same request', () => {
  const key = { requestKey: 'one-citizen' };

  it('TK-3 gives the same ticket and changes nothing, however often', () => {
    const story = openStory();
    const id = story.take('a', key);
    for (let again = 0; again < 5; again += 1) expect(story.did(story.issue('a', key))).toEqual([]);
    expect(story.state.requests.get('one-citizen')).toBe(id);
    expect(story.state.tickets.size).toBe(1);
  });

  it('TK-3 is still known when the ticket was sent on, called, or closed', () => {
    const story = openStory();
    story.sit('q3');
    const id = story.take('a', key);
    story.did(story.desk('q3', id, { type: 'transfer', serviceId: service('b'), returnHere: false }));
    expect(story.did(story.issue('a', key))).toEqual([]);
    story.callNext('q3');
    expect(story.did(story.issue('a', key))).toEqual([]);
    story.did(story.desk('q3', id, { type: 'start' }));
    story.did(story.desk('q3', id, { type: 'complete', outcome: 'guided', dossiers: 0 }));
    expect(story.did(story.issue('a', key))).toEqual([]);
  });

  it('TK-4 is refused if it asks for something else', () => {
    const story = openStory();
    story.sit('q1');
    story.take('a', key);
    const reused = { code: 'idempotency-key-reused' };
    expect(story.refusal(story.issue('b', key))).toEqual(reused);
    expect(story.refusal(story.issue('a', { ...key, priority: true }))).toEqual(reused);
    expect(story.refusal(story.issue('a', { ...key, declarationCode: code('K7M42QXP') }))).toEqual(reused);
    story.callNext('q1');
    expect(story.refusal(story.issue('b', key))).toEqual(reused);
  });

  it('TK-5 needs a key: without one every asking is a new citizen', () => {
    const story = openStory();
    story.takeMany(3, 'a');
    expect(story.state.tickets.size).toBe(3);
  });
});

describe('a declaration', () => {
  const filled = { declarationCode: code('K7M42QXP') };

  it('TK-14 goes with one ticket until that one is closed', () => {
    const story = openStory();
    const first = story.take('a', filled);
    expect(story.refusal(story.issue('b', filled))).toEqual({ code: 'declaration-in-use' });
    story.take('b', { declarationCode: code('23456789') });
    story.did({ type: 'cancel', by: 'citizen', ticketId: first });
    const second = story.take('b', filled);
    expect(story.state.declarations.get(filled.declarationCode)).toBe(second);
    expect(story.refusal(story.issue('b', filled))).toEqual({ code: 'declaration-in-use' });
  });

  it('TK-14 is free again on the next day', () => {
    const story = openStory();
    story.take('a', filled);
    story.did({ type: 'open-day', day: day('2026-11-24') });
    expect(story.ticket(story.take('a', filled)).declarationCode).toBe('K7M42QXP');
  });

  it('TK-15 stays with its ticket to the end', () => {
    const story = openStory();
    story.sit('q1', 'q2');
    const id = story.take('a', filled);
    story.callNext('q1');
    story.did(story.desk('q1', id, { type: 'transfer', serviceId: service('b'), returnHere: false }));
    story.serveNext('q2');
    expect(story.ticket(id)).toMatchObject({ status: 'closed', declarationCode: 'K7M42QXP' });
  });
});

describe('giving a number back', () => {
  const byCitizen = { type: 'cancel', by: 'citizen' } as const;
  const byStaff = { type: 'cancel', by: 'staff' } as const;

  it('TK-8 a citizen may while the number has never been called', () => {
    const story = openStory();
    story.sit('q1');
    const [first, second] = [story.take('a'), story.take('a')];
    story.did({ ...byCitizen, ticketId: second });
    expect(story.ticket(second)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    story.callNext('q1');
    story.did(story.desk('q1', first, { type: 'requeue', mode: 'keep-place' }));
    expect(story.refusal({ ...byCitizen, ticketId: first })).toMatchObject({ code: 'wrong-status' });
    story.did({ ...byStaff, ticketId: first });
    expect(story.ticket(first)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
  });

  it('TK-8 nobody may while the person stands at a counter, nor twice; staff may end a parked number', () => {
    const story = openStory();
    story.sit('q1');
    const id = story.take('a');
    story.callNext('q1');
    expect(story.refusal({ ...byStaff, ticketId: id })).toMatchObject({ code: 'wrong-status' });
    story.did(story.desk('q1', id, { type: 'park', minutes: 5, reason: 'paying' }));
    expect(story.refusal({ ...byCitizen, ticketId: id })).toMatchObject({ code: 'wrong-status' });
    story.did({ ...byStaff, ticketId: id });
    expect(story.state.parked.size).toBe(0);
    expect(story.refusal({ ...byStaff, ticketId: id })).toMatchObject({
      code: 'wrong-status',
      detail: { status: 'closed', number: 'A001' },
    });
  });
});

describe('strangers', () => {
  const nobody = ticketId(404);
  const about: HallCommand[] = (
    [
      { type: 'recall' },
      { type: 'start' },
      { type: 'complete', outcome: 'received', dossiers: 1 },
      { type: 'no-show' },
      { type: 'requeue', mode: 'end' },
      { type: 'park', minutes: 5, reason: 'paying' },
      { type: 'transfer', serviceId: service('a'), returnHere: false },
      { type: 'add-service', serviceId: service('a') },
      { type: 'call-ticket', counterId: counter('q1'), reason: 'emergency' },
    ] as const
  ).map((words) => ({ ...words, clerkId: clerkOf('q1'), ticketId: nobody }));
  const others: HallCommand[] = [
    { type: 'resume', ticketId: nobody },
    { type: 'cancel', ticketId: nobody, by: 'staff' },
    { type: 'reprint', ticketId: nobody },
    { type: 'rate', ticketId: nobody, score: 5, reasons: [], channel: 'phone' },
    { type: 'report-print', ticketId: nobody, copy: 0, outcome: { kind: 'failed', reason: 'offline' } },
  ];
  const commands = [...about, ...others];

  it.each(commands)('TK-9 an unknown ticket: $type is refused', (command) => {
    const story = openStory();
    story.sit('q1');
    expect(story.refusal(command)).toEqual({ code: 'unknown-ticket' });
  });
});

describe('priority', () => {
  it('PR-1 the rules take, keep and tell only whether a citizen has priority, never why', () => {
    const story = openStory();
    const words = story.issue('a', { priority: true });
    expect(z.safeParse(HallCommand, words).success).toBe(true);
    expect(z.safeParse(HallCommand, { ...words, priorityReason: 'pregnant' }).success).toBe(false);
    const id = story.take('a', { priority: true });
    const told = JSON.stringify([story.records, story.ticket(id)]);
    expect(told).toContain('"priority":true');
    expect(told).not.toMatch(/elderly|disabled|pregnant|child-under|merit/);
  });
});

describe('a day', () => {
  const tomorrow = day('2026-11-24');

  it('DY-1 ends for everybody who has not been served, then the next one opens', () => {
    const story = openStory();
    story.sit('q1', 'q2');
    const [called, parked, waiting, done] = story.takeMany(4, 'a');
    story.callNext('q1');
    story.callNext('q2');
    if (parked !== undefined) {
      story.did(story.desk('q2', parked, { type: 'park', minutes: 60, reason: 'copying' }));
    }
    if (done !== undefined) story.did({ type: 'cancel', by: 'citizen', ticketId: done });
    const events = story.did({ type: 'open-day', day: tomorrow });
    const expired = events.filter((event) => event.type === 'ticket-closed');
    expect(expired.map((event) => [event.ticketId, event.outcome])).toEqual(
      [called, parked, waiting].map((id) => [id, 'expired']),
    );
    expect(events.filter((event) => event.type === 'counter-closed')).toHaveLength(2);
    expect(events.at(-1)).toEqual({ type: 'day-opened', day: tomorrow });
  });

  it('DY-2 begins empty: numbers from 001, no old ticket, request keys free, counters closed', () => {
    const story = openStory();
    story.sit('q1');
    story.take('a', { requestKey: 'k' });
    story.serveNext('q1');
    story.did({ type: 'open-day', day: tomorrow });
    expect(story.state).toMatchObject({ day: tomorrow, sequences: {} });
    expect(story.state.tickets.size + story.state.parked.size + story.state.waiting.size).toBe(0);
    expect([...story.state.counters.values()].map(({ state, turn }) => [state, turn])).toEqual(
      Array.from({ length: 4 }, () => ['closed', 0]),
    );
    expect(story.ticket(story.take('a', { requestKey: 'k' })).number).toBe('A001');
  });

  it('DY-3 that was opened or is over is never opened again', () => {
    const story = openStory();
    for (const past of ['2026-11-23', '2026-11-22', '2025-12-31']) {
      expect(story.refusal({ type: 'open-day', day: day(past) })).toEqual({ code: 'day-already-open' });
    }
    story.did({ type: 'open-day', day: tomorrow });
    expect(story.refusal({ type: 'open-day', day: day('2026-11-23') })).toEqual({ code: 'day-already-open' });
  });

  it('DY-4 goes on in the journal: the events that end a day carry its date, their numbers never stop', () => {
    const story = openStory();
    story.take('a');
    story.did({ type: 'open-day', day: tomorrow });
    expect(story.records.map((record) => [record.seq, record.day, record.event.type])).toEqual([
      [1, '2026-11-23', 'day-opened'],
      [2, '2026-11-23', 'ticket-issued'],
      [3, '2026-11-23', 'ticket-closed'],
      [4, '2026-11-24', 'day-opened'],
    ]);
    expect(story.state.seq).toBe(4);
  });
});
