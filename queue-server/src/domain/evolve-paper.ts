import type { HallEvent } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { PaperUnderWay, TicketState } from './hall-state.ts';

type PaperEvent = Extract<
  HallEvent,
  {
    type:
      | ('print-requested' | 'print-redirected' | 'print-sending' | 'print-sent')
      | ('ticket-printed' | 'print-failed');
  }
>;

/** A ticket after one more step of its paper. Journals of before the steps go from requested to the end at once. */
export function evolvePaper(ticket: TicketState, event: PaperEvent, at: number): TicketState {
  const { paper } = ticket;
  switch (event.type) {
    case 'print-requested': {
      const { printerId, copy } = event;
      const tried = printerId === undefined ? [] : [printerId];
      const begun: PaperUnderWay = { step: 'queued', printerId, requestedAt: at, since: at, tried };
      return { ...ticket, print: 'pending', copies: copy, paper: begun };
    }
    case 'print-redirected': {
      if (paper === undefined) return ticket;
      const { printerId } = event;
      return { ...ticket, paper: { ...paper, printerId, since: at, tried: [...paper.tried, printerId] } };
    }
    case 'print-sending':
      return paper === undefined ? ticket : { ...ticket, paper: { ...paper, step: 'sending', since: at } };
    case 'print-sent':
      return paper === undefined ? ticket : { ...ticket, paper: { ...paper, step: 'sent' } };
    case 'ticket-printed':
      return { ...ticket, print: event.confirmed ? 'printed' : 'unconfirmed', paper: undefined };
    case 'print-failed':
      return { ...ticket, print: 'failed', paper: undefined };
    default:
      return unreachable(event);
  }
}
