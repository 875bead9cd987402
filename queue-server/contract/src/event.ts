import * as z from 'zod/mini';
import { DeclarationCode } from './declaration.ts';
import { ClerkId, CounterId, Day, DeviceId, Locale, ServiceId, TicketId } from './ids.ts';
import { DeviceCause, DeviceKind, DeviceState } from './device.ts';
import { Estimate } from './ticket.ts';
import {
  CallRule,
  Channel,
  OutOfTurnReason,
  ParkReason,
  PauseReason,
  PrintFailure,
  RatingChannel,
  RatingReason,
  RequeueMode,
  Score,
  ServiceOutcome,
  TicketOutcome,
} from './vocabulary.ts';

const ticket = { ticketId: TicketId, number: z.string() };
const atCounter = { ...ticket, counterId: CounterId };

/** What happened in a hall, in the past tense. The journal holds these and nothing else. */
export const HallEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('day-opened'), day: Day }),
  z.strictObject({
    type: z.literal('ticket-issued'),
    ...ticket,
    prefix: z.string(),
    sequence: z.int(),
    serviceId: ServiceId,
    priority: z.boolean(),
    locale: Locale,
    channel: Channel,
    ahead: z.int(),
    estimate: Estimate,
    /** The client's Idempotency-Key: the same key gives the same ticket. */
    requestKey: z.optional(z.string()),
    kioskId: z.optional(DeviceId),
    /** The declaration that the citizen filled before; its code, nothing of what it says. */
    declarationCode: z.optional(DeclarationCode),
  }),
  z.strictObject({
    type: z.literal('ticket-called'),
    ...atCounter,
    serviceId: ServiceId,
    /** How often this ticket has left a waiting list; with the ticket id it makes a double call impossible. */
    turn: z.int(),
    /** Counts the people a counter called today; makes two people at one counter impossible. */
    counterTurn: z.int(),
    rule: CallRule,
    reason: z.optional(OutOfTurnReason),
    by: z.optional(ClerkId),
  }),
  z.strictObject({ type: z.literal('ticket-recalled'), ...atCounter, calls: z.int() }),
  z.strictObject({ type: z.literal('service-started'), ...atCounter, serviceId: ServiceId }),
  z.strictObject({
    type: z.literal('service-completed'),
    ...atCounter,
    serviceId: ServiceId,
    outcome: ServiceOutcome,
    dossiers: z.int(),
    nextServiceId: z.optional(ServiceId),
    nextCounterId: z.optional(CounterId),
  }),
  z.strictObject({ type: z.literal('ticket-parked'), ...atCounter, minutes: z.int(), reason: ParkReason }),
  z.strictObject({ type: z.literal('ticket-resumed'), ...ticket, serviceId: ServiceId }),
  z.strictObject({
    type: z.literal('ticket-requeued'),
    ...ticket,
    serviceId: ServiceId,
    mode: RequeueMode,
    fromCounterId: z.optional(CounterId),
  }),
  z.strictObject({
    type: z.literal('ticket-transferred'),
    ...ticket,
    fromServiceId: ServiceId,
    serviceId: ServiceId,
    counterId: z.optional(CounterId),
    returnTo: z.optional(CounterId),
    fromCounterId: z.optional(CounterId),
  }),
  z.strictObject({ type: z.literal('service-added'), ...ticket, serviceId: ServiceId }),
  z.strictObject({
    type: z.literal('ticket-closed'),
    ...ticket,
    serviceId: ServiceId,
    outcome: TicketOutcome,
    counterId: z.optional(CounterId),
  }),
  z.strictObject({ type: z.literal('counter-opened'), counterId: CounterId, clerkId: ClerkId }),
  z.strictObject({ type: z.literal('counter-paused'), counterId: CounterId, reason: PauseReason }),
  z.strictObject({ type: z.literal('counter-closed'), counterId: CounterId }),
  z.strictObject({
    type: z.literal('rating-given'),
    ticketId: TicketId,
    counterId: CounterId,
    score: Score,
    reasons: z.array(RatingReason),
    channel: RatingChannel,
  }),
  z.strictObject({
    type: z.literal('print-requested'),
    ...ticket,
    printerId: z.optional(DeviceId),
    copy: z.int(),
  }),
  /** The first printer could not begin, so another one prints this copy; no byte had left. */
  z.strictObject({
    type: z.literal('print-redirected'),
    ...ticket,
    copy: z.int(),
    fromPrinterId: DeviceId,
    printerId: DeviceId,
    reason: PrintFailure,
  }),
  /** Written before the first byte leaves: from here on some of it may be on paper. */
  z.strictObject({ type: z.literal('print-sending'), ...ticket, copy: z.int(), printerId: DeviceId }),
  /** The printer has taken every byte; whether it is on paper is not known yet. */
  z.strictObject({ type: z.literal('print-sent'), ...ticket, copy: z.int(), printerId: DeviceId }),
  z.strictObject({
    type: z.literal('ticket-printed'),
    ...ticket,
    printerId: DeviceId,
    copy: z.int(),
    /** The printer proved it, or was healthy before and after. False: it answers nothing, so the citizen is asked. */
    confirmed: z.boolean(),
  }),
  z.strictObject({ type: z.literal('print-failed'), ...ticket, copy: z.int(), reason: PrintFailure }),
  /** A device's word has changed and stayed so; one event a change, not one a ticket. */
  z.strictObject({
    type: z.literal('device-changed'),
    deviceId: DeviceId,
    kind: DeviceKind,
    state: DeviceState,
    cause: z.optional(DeviceCause),
  }),
  /** Somebody at a kiosk asks for a person of the staff; nothing tells who or why. */
  z.strictObject({ type: z.literal('help-called'), kioskId: DeviceId }),
  z.strictObject({ type: z.literal('help-answered'), kioskId: DeviceId, by: ClerkId }),
  /** Without `by` the day ended it. */
  z.strictObject({ type: z.literal('help-ended'), kioskId: DeviceId, by: z.optional(ClerkId) }),
]);
export type HallEvent = z.infer<typeof HallEvent>;
export type HallEventType = HallEvent['type'];
