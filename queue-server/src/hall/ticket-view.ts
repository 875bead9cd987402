import type { Counter, IssuedTicket, Ticket } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { CounterState, TicketState } from '../domain/hall-state.ts';

const written = new Map<number, string>();

/** ISO 8601 in UTC. The same instants come again and again (one commit, one oldest ticket), so the last are kept. */
export function instant(at: number): string {
  const known = written.get(at);
  if (known !== undefined) return known;
  if (written.size > 200) written.clear();
  const text = new Date(at).toISOString();
  written.set(at, text);
  return text;
}

/** A ticket as staff see it. */
export function ticketView(ticket: TicketState): Ticket {
  const { id, number, serviceId, priority, locale, channel, nextServiceIds, print, copies, rated } = ticket;
  const base = {
    ...{ id, number, serviceId, priority, locale, channel, print, rated },
    issuedAt: instant(ticket.issuedAt),
    waitingSince: instant(ticket.waitingSince),
    placeAt: instant(ticket.claimAt),
    nextServiceIds: [...nextServiceIds],
    ...(ticket.onlyCounterId === undefined ? {} : { onlyCounterId: ticket.onlyCounterId }),
    ...(ticket.declarationCode === undefined ? {} : { declarationCode: ticket.declarationCode }),
    printCopies: copies,
  };
  switch (ticket.status) {
    case 'waiting':
      return { ...base, status: 'waiting' };
    case 'called': {
      const { counterId, calls, outOfTurn } = ticket;
      const times = { calledAt: instant(ticket.calledAt), lastCallAt: instant(ticket.lastCallAt) };
      return {
        ...base,
        status: 'called',
        counterId,
        calls,
        ...times,
        ...(outOfTurn === undefined ? {} : { outOfTurn }),
      };
    }
    case 'serving':
      return {
        ...base,
        status: 'serving',
        counterId: ticket.counterId,
        startedAt: instant(ticket.startedAt),
      };
    case 'parked': {
      const { counterId, reason } = ticket;
      return { ...base, status: 'parked', counterId, reason, until: instant(ticket.until) };
    }
    case 'closed': {
      const { outcome, counterId } = ticket;
      const where = counterId === undefined ? {} : { counterId };
      return { ...base, status: 'closed', outcome, closedAt: instant(ticket.closedAt), ...where };
    }
    default:
      return unreachable(ticket);
  }
}

/** A counter as staff see it. */
export function counterView(counter: CounterState): Counter {
  const { id, ticketId } = counter;
  const since = instant(counter.since);
  if (counter.state === 'closed') return { id, since, state: 'closed' };
  const who = { id, since, clerkId: counter.clerkId, ...(ticketId === undefined ? {} : { ticketId }) };
  if (counter.state === 'open') return { ...who, state: 'open' };
  return { ...who, state: 'paused', reason: counter.reason };
}

/** The answer to whoever takes a number. */
export function issuedView(ticket: TicketState, publicUrl: string): IssuedTicket {
  const { id, number, serviceId, status, ahead, estimate, priority, print } = ticket;
  const issuedAt = instant(ticket.issuedAt);
  return {
    id,
    number,
    serviceId,
    status,
    issuedAt,
    ahead,
    estimate,
    trackUrl: `${publicUrl}/t/${id}`,
    priority,
    print,
  };
}
