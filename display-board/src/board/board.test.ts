import type { Board, BoardCall } from '@motcua/contract';
import { foldBoard } from '@motcua/contract';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counterNow } from '../counter-board/counter-now.ts';
import { fieldsLine } from '../counter-board/fields-line.ts';
import { someCalled, someHall, someSnapshot } from '../hall/feed.fixture.ts';
import { boardRows, mostRows } from './board-rows.ts';
import { burnInShift } from './burn-in-shift.ts';
import { counterNumber, counterRanges } from './counter-numbers.ts';
import { isNewCall } from './new-call.ts';
import { tickerMs, tickerText } from './ticker-text.ts';

const hall = someHall();

/** A call `n` seconds into the day at counter n. */
function call(n: number, state: BoardCall['state'] = 'called'): BoardCall {
  const {
    type: _type,
    seq: _seq,
    at: _at,
    waiting: _waiting,
    ...words
  } = someCalled(10 + n, `A00${n}`, `q${n}`);
  return { ...words, calledAt: new Date(n * 1_000).toISOString(), state };
}

function boardWith(calls: BoardCall[], recent: Board['recent'] = []): Board {
  return { ...someSnapshot().board, calls, recent };
}

describe('rows', () => {
  it('BD-1 shows the newest four, newest on top', () => {
    const { rows } = boardRows(boardWith([call(2), call(5), call(1), call(4), call(3)]), 4);
    expect(rows.map(({ number }) => number)).toEqual(['A005', 'A004', 'A003', 'A002']);
  });

  it('BD-1 keeps who is expected before who is being served', () => {
    const calls = [call(1), call(2, 'serving'), call(3, 'serving'), call(4), call(5), call(6, 'serving')];
    const { rows } = boardRows(boardWith(calls), 4);
    expect(rows.map(({ number }) => number)).toEqual(['A006', 'A005', 'A004', 'A001']);
  });

  it('BD-2 puts what has no room first among the last calls, and no number twice', () => {
    const recent = [call(2), call(9)].map(({ number, counterId, counterName }) => ({
      number,
      counterId,
      counterName,
    }));
    const shown = boardRows(boardWith([call(1), call(2), call(3), call(4), call(5)], recent), 4);
    expect(shown.recent.map(({ number }) => number)).toEqual(['A001', 'A009']);
  });

  it('BD-12 has capitals of 170 px and room for four rows', () => {
    const css = readFileSync(new URL('./board.css', import.meta.url), 'utf8');
    const fontPx = Number(/\.call-counter \{\s*font-size: calc\((\d+)/.exec(css)?.[1]);
    const capitalShare = 0.746; // of Be Vietnam Pro, bold
    expect(fontPx * capitalShare).toBeGreaterThanOrEqual(170);
    expect(css).toContain(`repeat(${mostRows}, 1fr)`);
  });
});

it('BD-3 pulses for five seconds after the call and not when it is shown later', () => {
  const { calledAt } = call(1);
  expect(isNewCall(calledAt, Date.parse(calledAt) + 1_000)).toBe(true);
  expect(isNewCall(calledAt, Date.parse(calledAt) + 5_000)).toBe(false);
});

it('BD-4 names counters by number, neighbours as a range', () => {
  expect(counterRanges([5, 1, 3, 2])).toBe('1–3, 5');
  expect(counterRanges([])).toBe('');
  expect(counterNumber(hall, 'q2')).toBe(2);
  expect(counterNumber(hall, 'q9')).toBe(0);
});

it('BD-6 changes the line at the foot, the hall first', () => {
  const lines = [0, 1, 2, 3, 4].map((turn) => tickerText(hall, turn * tickerMs).text);
  expect(lines.slice(0, 4)).toEqual([hall.names.vi, hall.names.en, hall.ticker[0]?.vi, hall.ticker[0]?.en]);
  expect(lines[4]).toBe(lines[0]);
  expect(tickerText(hall, tickerMs - 1).text).toBe(lines[0]);
});

it('BD-7 wanders by at most two pixels', () => {
  const places = Array.from({ length: 200 }, (_, index) => burnInShift(index * 7 * 60_000));
  places.flat().forEach((shift) => expect(Math.abs(shift)).toBeLessThanOrEqual(2));
  expect(new Set(places.map(String)).size).toBeGreaterThan(4);
});

describe('counter screen', () => {
  const open = someSnapshot().board;

  it('BD-8 shows the number in front of the counter', () => {
    const board = foldBoard(open, someCalled(11, 'A001', 'q1'));
    expect(counterNow(board, 'q1')).toMatchObject({ kind: 'called', number: 'A001' });
    expect(counterNow(board, 'q2')).toEqual({ kind: 'open' });
  });

  it('BD-8 says that a counter pauses or is closed, and knows no other', () => {
    const counters = open.counters.map((counter) => ({ ...counter, state: 'paused' as const }));
    expect(counterNow({ ...open, counters }, 'q1')).toEqual({ kind: 'paused' });
    expect(counterNow(open, 'q9')).toBeUndefined();
  });

  it('BD-8 names up to three fields', () => {
    const [counter] = hall.counters;
    if (counter === undefined) throw new Error('the fixture has counters');
    expect(fieldsLine(counter, hall)).toBe('Hộ tịch');
    const [id] = counter.serviceIds;
    if (id === undefined) throw new Error('the counter has a field');
    expect(fieldsLine({ ...counter, serviceIds: [id, id, id, id] }, hall)).toBe('');
  });
});
