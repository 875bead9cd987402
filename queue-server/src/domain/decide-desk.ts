import type { HallEvent, OutOfTurnReason } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Choice } from './calling-order.ts';
import { nextTicket } from './calling-order.ts';
import { freeCounter } from './decide-counter.ts';
import type { Decision, Hall } from './decide.ts';
import type { CounterState, TicketState } from './hall-state.ts';
import { findTicket, ticketBefore, wrongStatus } from './ticket-at-counter.ts';

export function callNext(hall: Hall, command: Asked<'call-next'>): Decision {
  const free = freeCounter(hall, command);
  if (!free.ok) return free;
  const choice = nextTicket(hall.state, hall.rules, command.counterId);
  if (choice === undefined) return err({ code: 'queue-empty' });
  return ok([called(choice.ticket, free.value, choice.rule, command)]);
}

/** Calls one ticket out of turn; the reason is kept with the call. */
export function callTicket(hall: Hall, command: Asked<'call-ticket'>): Decision {
  const free = freeCounter(hall, command);
  if (!free.ok) return free;
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'waiting' && ticket.status !== 'parked') return wrongStatus(ticket);
  const services = hall.rules.counters.get(command.counterId)?.serviceIds ?? [];
  if (!services.includes(ticket.serviceId)) return err({ code: 'not-served-here' });
  return ok([called(ticket, free.value, 'out-of-turn', command, command.reason)]);
}

function called(
  ticket: TicketState,
  counter: CounterState,
  rule: Choice['rule'],
  { clerkId }: { clerkId: Asked<'call-next'>['clerkId'] },
  reason?: OutOfTurnReason,
): HallEvent {
  const { id: ticketId, number, serviceId } = ticket;
  const turns = { turn: ticket.turn + 1, counterTurn: counter.turn + 1 };
  const why = reason === undefined ? {} : { reason };
  return {
    type: 'ticket-called',
    ticketId,
    number,
    counterId: counter.id,
    serviceId,
    ...turns,
    rule,
    by: clerkId,
    ...why,
  };
}

/** Calls once more: at most `recallLimit` times, with a pause between, so that a slow walker has time to arrive. */
export function recall(hall: Hall, command: Asked<'recall'>): Decision {
  const found = ticketBefore(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'called') return wrongStatus(ticket);
  if (ticket.calls > hall.rules.recallLimit) {
    return err({ code: 'recall-limit', detail: { calls: ticket.calls } });
  }
  const waitMs = ticket.lastCallAt + hall.rules.recallPauseMs - hall.now;
  if (waitMs > 0) return err({ code: 'recall-too-soon', detail: { seconds: Math.ceil(waitMs / 1000) } });
  const { id: ticketId, number, counterId } = ticket;
  return ok([{ type: 'ticket-recalled', ticketId, number, counterId, calls: ticket.calls + 1 }]);
}

export function start(hall: Hall, command: Asked<'start'>): Decision {
  const found = ticketBefore(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'called') return wrongStatus(ticket);
  const { id: ticketId, number, counterId, serviceId } = ticket;
  return ok([{ type: 'service-started', ticketId, number, counterId, serviceId }]);
}

/** Ends a service. A ticket with another service, or to be sent back, waits again; otherwise it is closed as served. */
export function complete(hall: Hall, command: Asked<'complete'>): Decision {
  const found = ticketBefore(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'serving') return wrongStatus(ticket);
  const { id: ticketId, number, counterId, serviceId, returnTo } = ticket;
  const { outcome, dossiers } = command;
  const done = {
    type: 'service-completed',
    ticketId,
    number,
    counterId,
    serviceId,
    outcome,
    dossiers,
  } as const;
  if (returnTo !== undefined) {
    return ok([{ ...done, nextServiceId: returnTo.serviceId, nextCounterId: returnTo.counterId }]);
  }
  const nextServiceId = ticket.nextServiceIds[0];
  if (nextServiceId !== undefined) return ok([{ ...done, nextServiceId }]);
  return ok([done, { type: 'ticket-closed', ticketId, number, serviceId, outcome: 'served', counterId }]);
}

/** Nobody came, after the calls that the ticket promised. */
export function noShow(hall: Hall, command: Asked<'no-show'>): Decision {
  const found = ticketBefore(hall, command.clerkId, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status !== 'called') return wrongStatus(ticket);
  const needed = hall.rules.noShowAfterCalls;
  if (ticket.calls < needed)
    return err({ code: 'no-show-too-soon', detail: { calls: ticket.calls, needed } });
  const { id: ticketId, number, serviceId, counterId } = ticket;
  return ok([{ type: 'ticket-closed', ticketId, number, serviceId, outcome: 'no-show', counterId }]);
}
