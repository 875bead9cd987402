import { CounterId, HallCounter, ServiceId, Ticket } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Floor, OpenTicket } from '../floor/floor.ts';

export const at = '2026-11-23T02:00:00.000Z';
export const atMs = Date.parse(at);
export const counterId = z.parse(CounterId, 'q2');

let made = 0;

/** A ticket on the floor; `more` says its status and whatever differs. */
export function ticketOf<S extends OpenTicket['status']>(
  status: S,
  number: string,
  more: object = {},
): Extract<OpenTicket, { status: S }> {
  made += 1;
  const extra = {
    waiting: {},
    called: { counterId, calledAt: at, lastCallAt: at, calls: 1 },
    serving: { counterId, startedAt: at },
    parked: { counterId, until: at, reason: 'copying' },
  };
  const ticket = z.parse(Ticket, {
    ...{ id: String(made).padStart(22, '0'), number, serviceId: 'ho-tich', priority: false, locale: 'vi' },
    ...{ channel: 'kiosk', issuedAt: at, waitingSince: at, placeAt: at, nextServiceIds: [], print: 'none' },
    ...{ printCopies: 0, rated: false, status, ...extra[status], ...more },
  });
  return ticket as Extract<OpenTicket, { status: S }>; // parsed with this very status
}

export function floorOf(tickets: OpenTicket[], counters: Floor['counters'] = new Map()): Floor {
  return { seq: 1, tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])), counters, help: [] };
}

export function serviceId(id: string): ServiceId {
  return z.parse(ServiceId, id);
}

export function hallCounter(id: string, serviceIds: string[]): HallCounter {
  const name = id.toUpperCase();
  const names = { vi: name, en: name };
  return z.parse(HallCounter, { id, number: 1, name, names, kind: 'ordinary', serviceIds, state: 'open' });
}
