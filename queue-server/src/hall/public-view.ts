import type {
  BoardWaiting,
  CounterId,
  HallEvent,
  PrintEvent,
  PublicEvent,
  Seq,
  ServiceId,
} from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { HallState } from '../domain/hall-state.ts';
import type { JournalRecord } from '../domain/journal-record.ts';
import { waitingView } from './board-view.ts';
import { instant } from './ticket-view.ts';

/** What the events themselves do not say: how counters are called, which fields there are. */
export type HallWords = { counterName(id: CounterId): string; serviceIds: readonly ServiceId[] };
type Base = { seq: Seq; at: string };

type CounterEvent = Extract<HallEvent, { type: 'counter-opened' | 'counter-paused' | 'counter-closed' }>;
type Silent =
  | ('service-added' | 'rating-given' | 'device-changed')
  | ('help-called' | 'help-answered' | 'help-ended')
  | (
      | 'print-requested'
      | 'print-redirected'
      | 'print-sending'
      | 'print-sent'
      | 'ticket-printed'
      | 'print-failed'
    );
type TicketEvent = Exclude<HallEvent, CounterEvent | { type: Silent | 'day-opened' }>;

/** What anybody may see of an event; undefined where nobody outside need know. */
export function publicView(
  record: JournalRecord,
  state: HallState,
  words: HallWords,
): PublicEvent | undefined {
  const { event } = record;
  switch (event.type) {
    case 'day-opened': {
      const waiting = queues(state, record, ...words.serviceIds);
      return { ...baseOf(record), type: 'day-opened', day: event.day, waiting };
    }
    case 'counter-opened':
    case 'counter-paused':
    case 'counter-closed': {
      const counter = { id: event.counterId, state: state.counters.get(event.counterId)?.state ?? 'closed' };
      return { ...baseOf(record), type: 'counter-changed', counter, waiting: [] };
    }
    case 'service-added':
    case 'rating-given':
    case 'device-changed':
    case 'help-called':
    case 'help-answered':
    case 'help-ended':
    case 'print-requested':
    case 'print-redirected':
    case 'print-sending':
    case 'print-sent':
    case 'ticket-printed':
    case 'print-failed':
      return undefined;
    default:
      return ticketView(record, event, state, words);
  }
}

function ticketView(
  record: JournalRecord,
  event: TicketEvent,
  state: HallState,
  words: HallWords,
): PublicEvent | undefined {
  const { ticketId, number } = event;
  const base = { ...baseOf(record), number };
  switch (event.type) {
    case 'ticket-issued': {
      const { serviceId } = event;
      return { ...base, type: 'ticket-issued', serviceId, waiting: queues(state, record, serviceId) };
    }
    case 'ticket-called':
    case 'ticket-recalled':
      return callView(record, event, state, words);
    case 'service-started':
      return { ...base, type: 'service-started', ticketId, counterId: event.counterId, waiting: [] };
    case 'ticket-parked':
      return { ...base, type: 'ticket-left', ticketId, counterId: event.counterId, waiting: [] };
    case 'service-completed': {
      if (event.nextServiceId === undefined) return undefined;
      const waiting = queues(state, record, event.nextServiceId);
      return { ...base, type: 'ticket-left', ticketId, counterId: event.counterId, waiting };
    }
    case 'ticket-resumed':
      return { ...baseOf(record), type: 'queue-changed', waiting: queues(state, record, event.serviceId) };
    case 'ticket-requeued':
    case 'ticket-transferred':
      return goneOrChanged(record, event, state);
    case 'ticket-closed': {
      const { outcome, counterId, serviceId } = event;
      const where = counterId === undefined ? {} : { counterId, ticketId };
      return { ...base, type: 'ticket-closed', outcome, ...where, waiting: queues(state, record, serviceId) };
    }
    default:
      return unreachable(event);
  }
}

/** How far a ticket's paper is and how it came out, for the kiosk that waits for it. */
export function printView(record: JournalRecord): PrintEvent | undefined {
  const { event } = record;
  const base = baseOf(record);
  switch (event.type) {
    case 'print-redirected': {
      const { type, ticketId, copy, printerId, reason } = event;
      return { ...base, type, ticketId, copy, printerId, reason };
    }
    case 'print-sending': {
      const { type, ticketId, copy, printerId } = event;
      return { ...base, type, ticketId, copy, printerId };
    }
    case 'ticket-printed': {
      const { type, ticketId, copy, printerId, confirmed } = event;
      return { ...base, type, ticketId, copy, printerId, confirmed };
    }
    case 'print-failed': {
      const { type, ticketId, copy, reason } = event;
      return { ...base, type, ticketId, copy, reason };
    }
    default:
      // every other event is no business of a kiosk's
      return undefined;
  }
}

function callView(
  record: JournalRecord,
  event: Extract<JournalRecord['event'], { type: 'ticket-called' | 'ticket-recalled' }>,
  state: HallState,
  words: HallWords,
): PublicEvent | undefined {
  const ticket = state.tickets.get(event.ticketId);
  if (ticket === undefined) return undefined;
  const { type, ticketId, number, counterId } = event;
  const { serviceId, locale } = ticket;
  const calls = type === 'ticket-called' ? 1 : event.calls;
  const waiting = type === 'ticket-called' ? queues(state, record, serviceId) : [];
  return {
    ...baseOf(record),
    type,
    ticketId,
    number,
    counterId,
    counterName: words.counterName(counterId),
    serviceId,
    locale,
    calls,
    waiting,
  };
}

/** Leaving a counter is shown; moving from one waiting list to another only changes counts. */
function goneOrChanged(
  record: JournalRecord,
  event: Extract<JournalRecord['event'], { type: 'ticket-requeued' | 'ticket-transferred' }>,
  state: HallState,
): PublicEvent {
  const { ticketId, number, fromCounterId, serviceId } = event;
  const before = event.type === 'ticket-transferred' ? event.fromServiceId : serviceId;
  const base = { ...baseOf(record), waiting: queues(state, record, before, serviceId) };
  if (fromCounterId === undefined) return { ...base, type: 'queue-changed' };
  return { ...base, type: 'ticket-left', ticketId, number, counterId: fromCounterId };
}

function baseOf(record: JournalRecord): Base {
  return { seq: record.seq as Seq, at: instant(record.at) }; // the journal counts them itself
}

function queues(state: HallState, record: JournalRecord, ...ids: ServiceId[]): BoardWaiting[] {
  return [...new Set(ids)].map((id) => waitingView(state, id, record.at));
}
