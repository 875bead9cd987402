import type { ClerkId, CounterId, Rejection, Result, ServiceId, TicketId } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';
import type { TicketState } from './hall-state.ts';
import { findTicket, ticketBefore, wrongStatus } from './ticket-at-counter.ts';

/** Back into the queue: at its old place or at the end. Also for somebody marked absent who came after all. */
export function requeue(hall: Hall, command: Asked<'requeue'>): Decision {
  const found = movable(hall, command);
  if (!found.ok) return found;
  const { id: ticketId, number, serviceId } = found.value;
  return ok([
    { type: 'ticket-requeued', ticketId, number, serviceId, mode: command.mode, ...from(found.value) },
  ]);
}

function movable(hall: Hall, command: Asked<'requeue'>): Result<TicketState, Rejection> {
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status === 'parked') return found;
  if (ticket.status === 'closed') return ticket.outcome === 'no-show' ? found : wrongStatus(ticket);
  return ticketBefore(hall, command.clerkId, command.ticketId);
}

/** Sends a citizen away for some minutes (to copy, to pay, to fetch a paper); the ticket comes back with its place. */
export function park(hall: Hall, command: Asked<'park'>): Decision {
  const found = ticketBefore(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  const max = hall.rules.parkMaxMinutes;
  if (command.minutes < 1 || command.minutes > max) return err({ code: 'bad-request', detail: { max } });
  const { id: ticketId, number, counterId } = found.value;
  return ok([
    { type: 'ticket-parked', ticketId, number, counterId, minutes: command.minutes, reason: command.reason },
  ]);
}

export function resume(hall: Hall, command: Asked<'resume'>): Decision {
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  if (found.value.status !== 'parked') return wrongStatus(found.value);
  const { id: ticketId, number, serviceId } = found.value;
  return ok([{ type: 'ticket-resumed', ticketId, number, serviceId }]);
}

/** To another service, to one counter, or both; the number keeps its prefix and its place. */
export function transfer(hall: Hall, command: Asked<'transfer'>): Decision {
  const found = handed(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  const target = transferTarget(hall, ticket, command);
  if (!target.ok) return target;
  const left = from(ticket);
  const { id: ticketId, number } = ticket;
  return ok([
    {
      ...{ type: 'ticket-transferred', ticketId, number, fromServiceId: ticket.serviceId },
      serviceId: target.value.serviceId,
      ...(target.value.counterId === undefined ? {} : { counterId: target.value.counterId }),
      ...left,
      ...(command.returnHere && left.fromCounterId !== undefined ? { returnTo: left.fromCounterId } : {}),
    },
  ]);
}

function from(ticket: TicketState): { fromCounterId?: CounterId } {
  return ticket.status === 'called' || ticket.status === 'serving' ? { fromCounterId: ticket.counterId } : {};
}

type Target = { serviceId: ServiceId; counterId: CounterId | undefined };

function transferTarget(
  hall: Hall,
  ticket: TicketState,
  command: Asked<'transfer'>,
): Result<Target, Rejection> {
  const { serviceId = ticket.serviceId, counterId } = command;
  if (command.serviceId === undefined && counterId === undefined) return err({ code: 'bad-request' });
  if (!hall.rules.services.has(serviceId)) return err({ code: 'unknown-service' });
  if (counterId === undefined) return ok({ serviceId, counterId });
  const counter = hall.rules.counters.get(counterId);
  if (counter === undefined) return err({ code: 'unknown-counter' });
  if (!counter.serviceIds.includes(serviceId)) return err({ code: 'not-served-here', detail: { counterId } });
  return ok({ serviceId, counterId });
}

/** A waiting or parked ticket may be handed on by any member of staff, one at a counter only by the clerk there. */
function handed(hall: Hall, clerkId: ClerkId, ticketId: TicketId): Result<TicketState, Rejection> {
  const found = findTicket(hall, ticketId);
  if (!found.ok || found.value.status === 'waiting' || found.value.status === 'parked') return found;
  return ticketBefore(hall, clerkId, ticketId);
}

/** One more service on the same number, done after this one. */
export function addService(hall: Hall, command: Asked<'add-service'>): Decision {
  const found = handed(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  if (!hall.rules.services.has(command.serviceId)) return err({ code: 'unknown-service' });
  const { id: ticketId, number } = found.value;
  return ok([{ type: 'service-added', ticketId, number, serviceId: command.serviceId }]);
}

/** The citizen leaves the queue. Once called, only staff end a ticket: its id has been on the feed. */
export function cancel(hall: Hall, command: Asked<'cancel'>): Decision {
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'waiting' && ticket.status !== 'parked') return wrongStatus(ticket);
  if (command.by === 'citizen' && ticket.turn > 0) return wrongStatus(ticket);
  const { id: ticketId, number, serviceId } = ticket;
  return ok([{ type: 'ticket-closed', ticketId, number, serviceId, outcome: 'cancelled' }]);
}
