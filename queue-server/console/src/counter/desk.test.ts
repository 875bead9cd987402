import { Counter } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { DeskAction, DeskState } from './desk.ts';
import { deskActions, deskKey, deskOf, holdOn, isAllowed, leadingAction, learnRecallPause } from './desk.ts';
import { at, atMs, counterId, floorOf, ticketOf } from './ticket.fixture.ts';

const sitting = { id: counterId, since: at, clerkId: 'quay2' };
const counters = {
  open: new Map([[counterId, z.parse(Counter, { ...sitting, state: 'open' })]]),
  paused: new Map([[counterId, z.parse(Counter, { ...sitting, state: 'paused', reason: 'break' })]]),
  closed: new Map([[counterId, z.parse(Counter, { id: counterId, since: at, state: 'closed' })]]),
};
const states: DeskState[] = ['closed', 'idle', 'called', 'serving', 'paused'];
const rules = { noShowAfterCalls: 3, recallPauseMs: undefined };

function calledDesk(more: object = {}) {
  return { state: 'called', ticket: ticketOf('called', 'A001', more) } as const;
}

describe('desk', () => {
  it('CO-6 reads the state off the floor', () => {
    expect(deskOf(floorOf([]), counterId).state).toBe('closed');
    expect(deskOf(floorOf([], counters.closed), counterId).state).toBe('closed');
    expect(deskOf(floorOf([], counters.open), counterId).state).toBe('idle');
    expect(deskOf(floorOf([], counters.paused), counterId)).toMatchObject({
      state: 'paused',
      reason: 'break',
    });
    expect(deskOf(floorOf([ticketOf('called', 'A001')], counters.open), counterId).state).toBe('called');
    expect(deskOf(floorOf([ticketOf('serving', 'A001')], counters.paused), counterId).state).toBe('serving');
    const elsewhere = ticketOf('serving', 'A001', { counterId: 'q3' });
    expect(deskOf(floorOf([elsewhere], counters.open), counterId).state).toBe('idle');
  });

  it('CO-7 allows each state its own actions', () => {
    const withPerson = ['park', 'transfer', 'add-service', 'reprint', 'requeue-keep', 'requeue-end'];
    const expected: Record<DeskState, string[]> = {
      closed: ['open'],
      idle: ['call-next', 'pause', 'close'],
      called: ['recall', 'start', 'no-show', ...withPerson],
      serving: ['complete', ...withPerson],
      paused: ['open', 'close'],
    };
    for (const state of states) {
      const allowed = deskActions.filter((action: DeskAction) => isAllowed(state, action));
      expect([state, ...allowed].sort()).toEqual([state, ...expected[state]].sort());
      expect(isAllowed(state, leadingAction[state])).toBe(true);
    }
  });

  it('CO-8 holds an absence until the promised calls were made', () => {
    expect(holdOn('no-show', calledDesk({ calls: 1 }), atMs, rules)).toEqual({ kind: 'calls', calls: 2 });
    expect(holdOn('no-show', calledDesk({ calls: 3 }), atMs, rules)).toBeUndefined();
    expect(holdOn('start', calledDesk(), atMs, rules)).toBeUndefined();
  });

  it('CO-9 counts down once the pause is known', () => {
    expect(holdOn('recall', calledDesk(), atMs, rules)).toBeUndefined();
    const recallPauseMs = learnRecallPause(at, atMs + 3_400, 7);
    expect(recallPauseMs).toBe(10_000);
    const known = { ...rules, recallPauseMs };
    expect(holdOn('recall', calledDesk(), atMs + 3_400, known)).toEqual({ kind: 'seconds', seconds: 7 });
    expect(holdOn('recall', calledDesk(), atMs + 10_000, known)).toBeUndefined();
    expect(holdOn('recall', calledDesk(), atMs - 900, known)).toEqual({ kind: 'seconds', seconds: 10 });
    expect(learnRecallPause(at, atMs - 60_000, 2)).toBe(1_000);
  });

  it('CO-10 has a new key after every step of a person', () => {
    const ticket = ticketOf('called', 'A001');
    const serving = ticketOf('serving', 'A001', { id: ticket.id });
    const keys = [
      deskKey({ state: 'idle', since: at }),
      deskKey({ state: 'called', ticket }),
      deskKey({ state: 'called', ticket: { ...ticket, calls: 2 } }),
      deskKey({ state: 'serving', ticket: serving }),
      deskKey({ state: 'called', ticket: ticketOf('called', 'A002') }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
