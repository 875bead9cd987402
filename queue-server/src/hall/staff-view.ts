import type { CounterId, HallEvent, Seq, StaffEvent, StaffSnapshot, TicketId } from '@motcua/contract';
import type { HallState } from '../domain/hall-state.ts';
import type { JournalRecord } from '../domain/journal-record.ts';
import { helpCalls, isAboutHelp } from './help-view.ts';
import { counterView, instant, ticketView } from './ticket-view.ts';

/** What staff see of an event, with ticket and counter as they are after it. Nobody sees a single rating. */
export function staffView(record: JournalRecord, state: HallState): StaffEvent {
  const { event } = record;
  const base = { seq: record.seq as Seq, at: instant(record.at), type: event.type }; // the journal counts them itself
  if (event.type === 'rating-given') return base;
  const ticket =
    ticketIdOf(event) === undefined ? undefined : state.tickets.get(ticketIdOf(event) as TicketId); // just checked
  const counterId = counterIdOf(event);
  const counter = counterId === undefined ? undefined : state.counters.get(counterId);
  return {
    ...base,
    event: withoutRequest(event),
    ...(ticket === undefined ? {} : { ticket: ticketView(ticket) }),
    ...(counter === undefined ? {} : { counter: counterView(counter) }),
    ...(isAboutHelp(record) ? { help: helpCalls(state) } : {}),
  };
}

/** Every ticket that is not closed, every counter, every open call for help. */
export function staffSnapshot(state: HallState): StaffSnapshot {
  const open = state.tickets.valuesArray().filter((ticket) => ticket.status !== 'closed');
  const counters = [...state.counters.values()].map(counterView);
  return { tickets: open.map(ticketView), counters, help: helpCalls(state) };
}

function ticketIdOf(event: HallEvent): TicketId | undefined {
  return 'ticketId' in event ? event.ticketId : undefined;
}

function counterIdOf(event: HallEvent): CounterId | undefined {
  if ('fromCounterId' in event) return event.fromCounterId;
  return 'counterId' in event ? event.counterId : undefined;
}

/** The client's request key is its own business. */
function withoutRequest(event: HallEvent): HallEvent {
  if (event.type !== 'ticket-issued') return event;
  const { requestKey: _requestKey, ...rest } = event;
  return rest;
}
