import type { HallEvent } from '@motcua/contract';
import { err, ok, unreachable } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';
import type { PaperUnderWay } from './hall-state.ts';
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

/**
 * How far a paper has come, or how it came out: queued → (redirected) → sending → sent → printed. It may fail at any
 * step, and from the first byte on nobody may be able to tell. What does not fit or comes twice changes nothing.
 */
export function reportPrint(hall: Hall, command: Asked<'report-print'>): Decision {
  const found = findTicket(hall, command.ticketId);
  if (!found.ok) return found;
  const { id: ticketId, number, paper, copies } = found.value;
  const { copy, outcome } = command;
  if (copy !== copies || paper === undefined) return ok([]);
  const event = nextOf(paper, outcome, { ticketId, number, copy });
  return ok(event === undefined ? [] : [event]);
}

type About = Pick<Extract<HallEvent, { type: 'print-failed' }>, 'ticketId' | 'number' | 'copy'>;

function nextOf(
  paper: PaperUnderWay,
  outcome: Asked<'report-print'>['outcome'],
  about: About,
): HallEvent | undefined {
  const { step, printerId: fromPrinterId } = paper;
  switch (outcome.kind) {
    case 'redirected': {
      const { printerId, reason } = outcome;
      if (step !== 'queued' || fromPrinterId === undefined || paper.tried.includes(printerId))
        return undefined;
      return { type: 'print-redirected', ...about, fromPrinterId, printerId, reason };
    }
    case 'failed':
      return { type: 'print-failed', ...about, reason: outcome.reason };
    case 'sending':
    case 'sent':
    case 'printed':
      return outcome.printerId === fromPrinterId ? onPaper(step, outcome, about) : undefined;
    default:
      return unreachable(outcome);
  }
}

type OnPaper = Exclude<Asked<'report-print'>['outcome'], { kind: 'redirected' | 'failed' }>;

/** The steps of the printer that has the paper. */
function onPaper(step: PaperUnderWay['step'], outcome: OnPaper, about: About): HallEvent | undefined {
  const { printerId } = outcome;
  switch (outcome.kind) {
    case 'sending':
      return step === 'queued' ? { type: 'print-sending', ...about, printerId } : undefined;
    case 'sent':
      return step === 'sending' ? { type: 'print-sent', ...about, printerId } : undefined;
    case 'printed': {
      const { confirmed } = outcome;
      const fits = step === 'sent' || (step === 'sending' && !confirmed);
      return fits ? { type: 'ticket-printed', ...about, printerId, confirmed } : undefined;
    }
    default:
      return unreachable(outcome);
  }
}
