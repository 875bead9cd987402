import * as z from 'zod/mini';
import { BoardCounter, BoardWaiting } from './board.ts';
import { CounterId, Day, DeviceId, Instant, Locale, Seq, ServiceId, TicketId } from './ids.ts';
import { Counter } from './counter.ts';
import { HallEvent } from './event.ts';
import { HelpCall } from './help.ts';
import { Ticket } from './ticket.ts';
import { PrintFailure, TicketOutcome } from './vocabulary.ts';

/** `waiting`: the lists this event changed, as they are after it. */
const base = { seq: Seq, at: Instant, waiting: z.array(BoardWaiting) };
const atCounter = { ticketId: TicketId, number: z.string(), counterId: CounterId };

/**
 * What anybody may see: numbers, counters, counts. Never a name, a condition, a rating, or the id of a ticket that
 * has not been called (its id is the right to give it back).
 */
export const PublicEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('day-opened'), day: Day }),
  z.strictObject({ ...base, type: z.literal('ticket-issued'), number: z.string(), serviceId: ServiceId }),
  z.strictObject({
    ...base,
    type: z.literal('ticket-called'),
    ...atCounter,
    counterName: z.string(),
    serviceId: ServiceId,
    locale: Locale,
    calls: z.int(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('ticket-recalled'),
    ...atCounter,
    counterName: z.string(),
    serviceId: ServiceId,
    locale: Locale,
    calls: z.int(),
  }),
  z.strictObject({ ...base, type: z.literal('service-started'), ...atCounter }),
  /** The ticket left its counter: served, parked, sent on, gone. */
  z.strictObject({ ...base, type: z.literal('ticket-left'), ...atCounter }),
  /** Only counts changed: somebody gave a number back, came back, was sent on. */
  z.strictObject({ ...base, type: z.literal('queue-changed') }),
  z.strictObject({
    ...base,
    type: z.literal('ticket-closed'),
    number: z.string(),
    outcome: TicketOutcome,
    counterId: z.optional(CounterId),
    ticketId: z.optional(TicketId),
  }),
  z.strictObject({ ...base, type: z.literal('counter-changed'), counter: BoardCounter }),
]);
export type PublicEvent = z.infer<typeof PublicEvent>;

/** What a paired kiosk additionally sees: how the paper of a ticket came out. */
export const PrintEvent = z.discriminatedUnion('type', [
  z.strictObject({
    seq: Seq,
    at: Instant,
    type: z.literal('print-redirected'),
    ticketId: TicketId,
    copy: z.int(),
    printerId: DeviceId,
    reason: PrintFailure,
  }),
  z.strictObject({
    seq: Seq,
    at: Instant,
    type: z.literal('print-sending'),
    ticketId: TicketId,
    copy: z.int(),
    printerId: DeviceId,
  }),
  z.strictObject({
    seq: Seq,
    at: Instant,
    type: z.literal('ticket-printed'),
    ticketId: TicketId,
    copy: z.int(),
    printerId: DeviceId,
    confirmed: z.boolean(),
  }),
  z.strictObject({
    seq: Seq,
    at: Instant,
    type: z.literal('print-failed'),
    ticketId: TicketId,
    copy: z.int(),
    reason: PrintFailure,
  }),
]);
export type PrintEvent = z.infer<typeof PrintEvent>;

/** What staff see: the event itself (ratings without their score), and the ticket and counter as they are after it. */
export const StaffEvent = z.strictObject({
  seq: Seq,
  at: Instant,
  type: z.string(),
  event: z.optional(HallEvent),
  ticket: z.optional(Ticket),
  counter: z.optional(Counter),
  /** After an event about help: every open call. */
  help: z.optional(z.array(HelpCall)),
});
export type StaffEvent = z.infer<typeof StaffEvent>;
