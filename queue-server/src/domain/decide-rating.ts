import type { CounterId, Rejection, Result, TicketId } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';
import type { TicketState } from './hall-state.ts';
import { findTicket } from './ticket-at-counter.ts';

/** One rating a served ticket: by its own id, or at the counter that has just served it. */
export function rate(hall: Hall, command: Asked<'rate'>): Decision {
  const found = ticketToRate(hall, command.ticketId, command.counterId);
  if (!found.ok) return found;
  const last = found.value.served.at(-1);
  if (last === undefined) return err({ code: 'nothing-to-rate' });
  if (found.value.rated) return err({ code: 'already-rated' });
  const { score, reasons, channel } = command;
  return ok([
    { type: 'rating-given', ticketId: found.value.id, counterId: last.counterId, score, reasons, channel },
  ]);
}

/** Who may be asked at a counter's rating screen now: the last served there, unrated, gone for less than the window. */
export function ratingOffer(hall: Hall, counterId: CounterId): Result<TicketState, Rejection> {
  const counter = hall.state.counters.get(counterId);
  if (counter === undefined) return err({ code: 'unknown-counter' });
  const last = counter.lastServed;
  if (last === undefined || hall.now - last.at > hall.rules.ratingWindowMs)
    return err({ code: 'nothing-to-rate' });
  const found = findTicket(hall, last.ticketId);
  return found.ok && found.value.rated ? err({ code: 'already-rated' }) : found;
}

function ticketToRate(
  hall: Hall,
  ticketId: TicketId | undefined,
  counterId: CounterId | undefined,
): Result<TicketState, Rejection> {
  if (ticketId !== undefined) return findTicket(hall, ticketId);
  if (counterId !== undefined) return ratingOffer(hall, counterId);
  return err({ code: 'bad-request' });
}
