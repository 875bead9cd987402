import type { ClerkId, Rejection, Result, TicketId } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Hall } from './decide.ts';
import type { TicketIn, TicketState } from './hall-state.ts';

export function findTicket(hall: Hall, id: TicketId): Result<TicketState, Rejection> {
  const ticket = hall.state.tickets.get(id);
  return ticket === undefined ? err({ code: 'unknown-ticket' }) : ok(ticket);
}

export function wrongStatus(ticket: TicketState): { ok: false; error: Rejection } {
  return err({ code: 'wrong-status', detail: { status: ticket.status, number: ticket.number } });
}

/** The ticket, if it stands at the very counter where this clerk sits. */
export function ticketBefore(
  hall: Hall,
  clerkId: ClerkId,
  id: TicketId,
): Result<TicketIn<'called'> | TicketIn<'serving'>, Rejection> {
  const found = findTicket(hall, id);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'called' && ticket.status !== 'serving') return wrongStatus(ticket);
  const counter = hall.state.counters.get(ticket.counterId);
  if (counter === undefined || counter.state === 'closed' || counter.clerkId !== clerkId) {
    return err({ code: 'not-your-counter', detail: { counterId: ticket.counterId } });
  }
  return ok(ticket);
}
