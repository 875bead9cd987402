import { Counter, Hall, HelpCall } from '@motcua/contract';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Floor } from '../floor/floor.ts';
import { helperName, helpInOrder, isFresh, kioskName } from './help-order.ts';

const at = (minute: number): string => `2026-11-23T02:0${minute}:00.000Z`;

function called(kioskId: string, minute: number): HelpCall {
  return z.parse(HelpCall, { kioskId, state: 'called', since: at(minute) });
}

function coming(kioskId: string, minute: number): HelpCall {
  const answer = { by: 'quay2', answeredAt: at(9) };
  return z.parse(HelpCall, { kioskId, state: 'coming', since: at(minute), ...answer });
}

const both = (vi: string, en: string) => ({ vi, en });
const hall = {
  kiosks: z.parse(Hall.shape.kiosks, [{ id: 'k1', name: 'Ki-ốt 1', names: both('Ki-ốt 1', 'Kiosk 1') }]),
  counters: z.parse(Hall.shape.counters, [
    {
      id: 'q2',
      number: 2,
      name: 'Quầy 2',
      names: both('Quầy 2', 'Counter 2'),
      kind: 'ordinary',
      serviceIds: [],
      state: 'open',
    },
  ]),
} as unknown as Hall; // what names are read from, and no more

function floorWith(...counters: object[]): Floor {
  const parsed = counters.map((one) => z.parse(Counter, { since: at(0), ...one }));
  return { seq: 1, tickets: new Map(), counters: new Map(parsed.map((one) => [one.id, one])), help: [] };
}

it('CO-71 who still waits for an answer stands first, the longest before', () => {
  const calls = [coming('k1', 1), called('k2', 4), called('k3', 2), coming('k4', 0)];
  expect(helpInOrder(calls).map(({ kioskId }) => kioskId)).toEqual(['k3', 'k2', 'k4', 'k1']);
});

it('CO-72 kiosk and helper have their names, with the counter where the helper sits', () => {
  expect([kioskName(hall, 'k1', 'en'), kioskName(hall, 'k9', 'en')]).toEqual(['Kiosk 1', 'k9']);
  const seated = floorWith({ id: 'q2', state: 'open', clerkId: 'quay2' });
  expect(helperName(hall, seated, 'quay2', 'vi')).toBe('quay2 (Quầy 2)');
  expect(helperName(hall, seated, 'giamsat', 'vi')).toBe('giamsat');
  expect(helperName(hall, floorWith({ id: 'q2', state: 'closed' }), 'quay2', 'vi')).toBe('quay2');
});

it('CO-73 a double click on "I am coming" does not end the help', () => {
  const answered = Date.parse(at(9));
  expect([0, 1_999, 2_000].map((ms) => isFresh(coming('k1', 0), answered + ms))).toEqual([true, true, false]);
  expect(isFresh(called('k1', 9), answered)).toBe(false);
});
