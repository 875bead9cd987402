import type { TrackedTicket } from '@motcua/contract';
import { fill } from '../wording/fill.ts';
import type { PhoneWords } from './phone-words.ts';
import { waitRange } from './wait-range.ts';

/** What the phone says of a ticket. `tone` decides how loudly. */
export type TicketText = {
  tone: 'waiting' | 'called' | 'quiet';
  heading: string;
  lines: readonly string[];
};

/** Whether the number can still be given back. */
export function canGiveBack(ticket: TrackedTicket): boolean {
  return ticket.status === 'waiting' || ticket.status === 'called' || ticket.status === 'parked';
}

export function ticketText(ticket: TrackedTicket, words: PhoneWords): TicketText {
  const counter = inOneLine(ticket.counterName ?? '');
  switch (ticket.status) {
    case 'waiting':
      return waitingText(ticket, words);
    case 'called':
      return { tone: 'called', heading: fill(words.called, { counter }), lines: [words.calledNext] };
    case 'serving':
      return { tone: 'quiet', heading: fill(words.serving, { counter }), lines: [] };
    case 'parked':
      return { tone: 'quiet', heading: words.parked, lines: [fill(words.parkedNext, { counter })] };
    case 'closed': {
      const outcome = ticket.outcome ?? 'served';
      return { tone: 'quiet', heading: words[outcome], lines: [words[`${outcome}Next`]] };
    }
    default:
      return noText(ticket.status);
  }
}

function waitingText(ticket: TrackedTicket, words: PhoneWords): TicketText {
  const { ahead, estimate, lastCalled } = ticket;
  const wait = ahead === 0 ? words.waitShort : fill(words.wait, { range: waitRange(estimate) });
  const last =
    lastCalled === undefined
      ? []
      : [fill(words.lastCalled, { number: lastCalled.number, counter: inOneLine(lastCalled.counterName) })];
  return {
    tone: 'waiting',
    heading: ahead === 0 ? words.next : fill(words.ahead, { count: ahead }),
    lines: [wait, ...last, words.keepOpen],
  };
}

/** "Quầy 8" never ends one line with its word and begins the next with its number. */
function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function noText(_status: never): TicketText {
  return { tone: 'quiet', heading: '', lines: [] };
}
