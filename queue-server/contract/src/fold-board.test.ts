import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Board } from './board.ts';
import { foldBoard } from './fold-board.ts';
import { PublicEvent } from './public-event.ts';

const at = (minute: number): string => `2026-11-23T01:${String(minute).padStart(2, '0')}:00.000Z`;
const ticketId = (n: number): string => `T${String(n).padStart(21, '0')}`;
const list = (serviceId: string, count: number): object => ({ serviceId, count, longestMinutes: 0 });

const start = z.parse(Board, {
  ...{ seq: 10, at: at(0), calls: [], recent: [] },
  waiting: [list('a', 2), list('b', 1)],
  counters: [
    { id: 'q1', state: 'open' },
    { id: 'q2', state: 'open' },
  ],
});

let seq = 10;
function event(words: object): PublicEvent {
  seq += 1;
  return z.parse(PublicEvent, { seq, at: at(seq - 10), waiting: [], ...words });
}

function call(n: number, counterId: string, words: object = {}): PublicEvent {
  return event({
    ...{ type: 'ticket-called', ticketId: ticketId(n), number: `A00${n}`, counterId, serviceId: 'a' },
    ...{ counterName: `Quầy ${counterId.slice(1)}`, locale: 'vi', calls: 1, ...words },
  });
}

const about = (n: number, counterId: string): object => ({
  ticketId: ticketId(n),
  number: `A00${n}`,
  counterId,
});
const shown = (board: Board): string[] =>
  board.calls.map((one) => `${one.number} ${one.counterId} ${one.state} ${one.calls}`);

/** Freezes all the way down: a fold that changes its board throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

describe('the board', () => {
  it('CW-4 takes each event once, in order, and never changes an older board', () => {
    const [first, second] = [call(1, 'q1'), call(2, 'q2')];
    const once = [first, second].reduce((board, one) => frozen(foldBoard(board, one)), frozen(start));
    const again = [first, second, first, second, first].reduce(foldBoard, start);
    expect(again).toEqual(once);
    expect(foldBoard(once, first)).toBe(once);
    expect(start.calls).toEqual([]);
  });

  it('CW-5 shows the newest call first, one a counter, with state and number of calls', () => {
    const events = [
      call(1, 'q1'),
      call(2, 'q2'),
      event({ type: 'service-started', ...about(1, 'q1') }),
      call(2, 'q2', { type: 'ticket-recalled', calls: 2 }),
    ];
    const board = events.reduce(foldBoard, start);
    expect(shown(board)).toEqual(['A002 q2 called 2', 'A001 q1 serving 1']);
    expect(shown(foldBoard(board, call(3, 'q1')))).toEqual(['A003 q1 called 1', 'A002 q2 called 2']);
  });

  it.each([
    ['ticket-left', about(1, 'q1')],
    ['ticket-closed', { ...about(1, 'q1'), outcome: 'served' }],
  ])('CW-5 after %s the number is a recent one', (type, words) => {
    const board = [call(1, 'q1'), call(2, 'q2'), event({ type, ...words })].reduce(foldBoard, start);
    expect(shown(board)).toEqual(['A002 q2 called 1']);
    expect(board.recent).toEqual([{ number: 'A001', counterId: 'q1', counterName: 'Quầy 1' }]);
  });

  it('CW-5 keeps eight recent ones, and none of who was never called', () => {
    let board = start;
    for (let n = 1; n <= 9; n += 1) {
      board = [call(n, 'q1'), event({ type: 'ticket-left', ...about(n, 'q1') })].reduce(foldBoard, board);
    }
    expect(board.recent.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((n) => `A00${n}`));
    const gone = foldBoard(board, event({ type: 'ticket-closed', number: 'A050', outcome: 'cancelled' }));
    expect(gone.recent).toEqual(board.recent);
  });

  it('CW-6 changes only the lists that an event names, and invents none', () => {
    const changed = event({ type: 'queue-changed', waiting: [list('b', 5), list('z', 9)] });
    expect(foldBoard(start, changed).waiting).toEqual([list('a', 2), list('b', 5)]);
    const issued = event({ type: 'ticket-issued', number: 'A003', serviceId: 'a', waiting: [list('a', 3)] });
    expect(foldBoard(start, issued)).toEqual({
      ...{ ...start, seq: issued.seq, at: issued.at },
      waiting: [list('a', 3), list('b', 1)],
    });
  });

  it('CW-6 changes the counter that an event names', () => {
    const paused = event({ type: 'counter-changed', counter: { id: 'q2', state: 'paused' } });
    expect(foldBoard(start, paused).counters.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'q1 open',
      'q2 paused',
    ]);
  });

  it('CW-7 begins a day empty', () => {
    const evening = [call(1, 'q1'), event({ type: 'ticket-left', ...about(1, 'q1') }), call(2, 'q1')];
    const morning = event({ type: 'day-opened', day: '2026-11-24', waiting: [list('a', 0), list('b', 0)] });
    const board = [...evening, morning].reduce(foldBoard, start);
    expect(board).toMatchObject({ calls: [], recent: [], waiting: [{ count: 0 }, { count: 0 }] });
    expect(new Set(board.counters.map(({ state }) => state))).toEqual(new Set(['closed']));
  });
});
