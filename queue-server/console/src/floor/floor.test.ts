import { Snapshot, StaffEvent } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { floorFrom, foldFloor } from './floor.ts';

const at = '2026-11-23T02:00:00.000Z';
const idA = 'AAAAAAAAAAAAAAAAAAAAAA';
const idB = 'BBBBBBBBBBBBBBBBBBBBBB';

function ticket(id: string, number: string, more: object = { status: 'waiting' }) {
  return {
    ...{ id, number, serviceId: 'ho-tich', priority: false, locale: 'vi', channel: 'kiosk' },
    ...{
      issuedAt: at,
      waitingSince: at,
      placeAt: at,
      nextServiceIds: [],
      print: 'printed',
      printCopies: 1,
      rated: false,
    },
    ...more,
  };
}

function snapshot(staff?: object): Snapshot {
  const board = { seq: 5, at, calls: [], recent: [], waiting: [], counters: [] };
  const base = { journalId: 'j', seq: 5, at, day: '2026-11-23', board, devices: [] };
  return z.parse(Snapshot, staff === undefined ? base : { ...base, staff });
}

function event(seq: number, type: string, more: object = {}): StaffEvent {
  return z.parse(StaffEvent, { seq, at, type, ...more });
}

const helpCall = { kioskId: 'kiosk-1', state: 'called', since: at };

function start() {
  const closed = ticket(idB, 'A002', { status: 'closed', outcome: 'served', closedAt: at });
  const counters = [{ id: 'q1', since: at, state: 'open', clerkId: 'quay1' }];
  const floor = floorFrom(snapshot({ tickets: [ticket(idA, 'A001'), closed], counters, help: [helpCall] }));
  if (floor === undefined) throw new Error('a staff snapshot gives a floor');
  return floor;
}

describe('floor', () => {
  it('CO-1 takes open tickets and counters from the snapshot', () => {
    const floor = start();
    expect([...floor.tickets.values()].map(({ number }) => number)).toEqual(['A001']);
    expect([...floor.counters.keys()]).toEqual(['q1']);
    expect(floor.seq).toBe(5);
  });

  it('CO-2 puts ticket and counter in place as they are after an event', () => {
    const called = { status: 'called', counterId: 'q1', calledAt: at, lastCallAt: at, calls: 1 };
    const counter = { id: 'q1', since: at, state: 'open', clerkId: 'quay1', ticketId: idA };
    const after = foldFloor(
      start(),
      event(6, 'ticket-called', { ticket: ticket(idA, 'A001', called), counter }),
    );
    expect([...after.tickets.values()]).toMatchObject([
      { number: 'A001', status: 'called', counterId: 'q1' },
    ]);
    expect([...after.counters.values()]).toMatchObject([{ id: 'q1', ticketId: idA }]);
    const issued = foldFloor(after, event(7, 'ticket-issued', { ticket: ticket(idB, 'A002') }));
    expect(issued.tickets.size).toBe(2);
    const closed = ticket(idA, 'A001', { status: 'closed', outcome: 'no-show', closedAt: at });
    const left = foldFloor(issued, event(8, 'ticket-closed', { ticket: closed }));
    expect([...left.tickets.values()].map(({ number }) => number)).toEqual(['A002']);
    expect(left.seq).toBe(8);
  });

  it('CO-3 leaves the floor alone for an event already known', () => {
    const floor = start();
    expect(foldFloor(floor, event(5, 'day-opened'))).toBe(floor);
  });

  it('CO-4 clears everything on a new day', () => {
    const next = foldFloor(start(), event(6, 'day-opened'));
    expect(next.tickets.size + next.counters.size).toBe(0);
    expect(next.seq).toBe(6);
  });

  it('CO-70 has the open calls for help of the snapshot, then those after each event about help', () => {
    const floor = start();
    expect(floor.help).toEqual([helpCall]);
    expect(foldFloor(floor, event(6, 'ticket-issued', { ticket: ticket(idB, 'A002') })).help).toEqual([
      helpCall,
    ]);
    const coming = { ...helpCall, state: 'coming', by: 'quay2', answeredAt: at };
    expect(foldFloor(floor, event(6, 'help-answered', { help: [coming] })).help).toEqual([coming]);
    expect(foldFloor(floor, event(6, 'help-ended', { help: [] })).help).toEqual([]);
    expect(foldFloor(floor, event(6, 'day-opened')).help).toEqual([]);
  });

  it('CO-5 gives no floor without the staff part', () => {
    expect(floorFrom(snapshot())).toBeUndefined();
  });
});
