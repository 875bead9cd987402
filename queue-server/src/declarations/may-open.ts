import type { DeclarationCode, Role, TicketId } from '@motcua/contract';
import type { HallState } from '../domain/hall-state.ts';

type Staff = { subject: string; role: Role };

/** The ticket that a declaration goes with; `linked` is what was written down on an earlier day. */
export function ticketOf(
  state: HallState,
  code: DeclarationCode,
  linked: TicketId | undefined,
): TicketId | undefined {
  return state.declarations.get(code) ?? linked;
}

/**
 * Whoever manages the hall; a clerk while its ticket stands at his counter, or while it has none yet and the citizen
 * says its code.
 */
export function mayOpen(state: HallState, { subject, role }: Staff, ticketId: TicketId | undefined): boolean {
  if (role === 'supervisor' || role === 'admin') return true;
  if (role !== 'clerk') return false;
  if (ticketId === undefined) return true;
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined || ticket.status === 'waiting' || ticket.status === 'closed') return false;
  const counter = state.counters.get(ticket.counterId);
  return counter !== undefined && counter.state !== 'closed' && counter.clerkId === subject;
}

/** Somebody still waits or is served with it. */
export function goesWithLivingTicket(state: HallState, code: DeclarationCode): boolean {
  const ticketId = state.declarations.get(code);
  const ticket = ticketId === undefined ? undefined : state.tickets.get(ticketId);
  return ticket !== undefined && ticket.status !== 'closed';
}
