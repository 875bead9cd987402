import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';
import { findTicket, wrongStatus } from './ticket-at-counter.ts';

/** Prints again: counted, limited, and marked on the paper. */
export function reprint(hall: Hall, command: Asked<'reprint'>): Decision {
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status === 'closed') return wrongStatus(ticket);
  if (ticket.copies >= hall.rules.reprintLimit) {
    return err({ code: 'reprint-limit', detail: { copies: ticket.copies } });
  }
  const { id: ticketId, number } = ticket;
  const { printerId } = command;
  const copy = ticket.copies + 1;
  return ok([
    { type: 'print-requested', ticketId, number, copy, ...(printerId === undefined ? {} : { printerId }) },
  ]);
}

/** How the paper came out. A second report of the same copy changes nothing. */
export function reportPrint(hall: Hall, command: Asked<'report-print'>): Decision {
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  const { id: ticketId, number, print, copies } = found.value;
  const { copy, outcome } = command;
  if (copy !== copies || print !== 'pending') return ok([]);
  if (outcome.kind === 'failed')
    return ok([{ type: 'print-failed', ticketId, number, copy, reason: outcome.reason }]);
  const { printerId, confirmed } = outcome;
  return ok([{ type: 'ticket-printed', ticketId, number, printerId, copy, confirmed }]);
}
