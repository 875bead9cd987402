import * as z from 'zod/mini';
import { DeclarationCode } from './declaration.ts';
import { ClerkId, CounterId, Day, DeviceId, Locale, ServiceId, TicketId } from './ids.ts';
import { DeviceCause, DeviceKind, DeviceState } from './device.ts';
import {
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
} from './vocabulary.ts';

const byClerk = { clerkId: ClerkId };
const aboutTicket = { ...byClerk, ticketId: TicketId };
const atCounter = { ...byClerk, counterId: CounterId };

/** What somebody asks of a hall, in the imperative. Ids and times come in from outside, so the rules stay pure. */
export const HallCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open-day'), day: Day }),
  z.strictObject({
    type: z.literal('issue-ticket'),
    ticketId: TicketId,
    serviceId: ServiceId,
    priority: z.boolean(),
    locale: Locale,
    channel: Channel,
    requestKey: z.optional(z.string()),
    kioskId: z.optional(DeviceId),
    declarationCode: z.optional(DeclarationCode),
    printerId: z.optional(DeviceId),
  }),
  z.strictObject({ type: z.literal('call-next'), ...atCounter }),
  z.strictObject({
    type: z.literal('call-ticket'),
    ...atCounter,
    ticketId: TicketId,
    reason: OutOfTurnReason,
  }),
  z.strictObject({ type: z.literal('recall'), ...aboutTicket }),
  z.strictObject({ type: z.literal('start'), ...aboutTicket }),
  z.strictObject({ type: z.literal('complete'), ...aboutTicket, outcome: ServiceOutcome, dossiers: z.int() }),
  z.strictObject({ type: z.literal('no-show'), ...aboutTicket }),
  z.strictObject({ type: z.literal('requeue'), ...aboutTicket, mode: RequeueMode }),
  z.strictObject({ type: z.literal('park'), ...aboutTicket, minutes: z.int(), reason: ParkReason }),
  z.strictObject({ type: z.literal('resume'), ticketId: TicketId }),
  z.strictObject({
    type: z.literal('transfer'),
    ...aboutTicket,
    serviceId: z.optional(ServiceId),
    counterId: z.optional(CounterId),
    returnHere: z.boolean(),
  }),
  z.strictObject({ type: z.literal('add-service'), ...aboutTicket, serviceId: ServiceId }),
  z.strictObject({ type: z.literal('cancel'), ticketId: TicketId, by: z.enum(['citizen', 'staff']) }),
  z.strictObject({ type: z.literal('open-counter'), ...atCounter }),
  z.strictObject({ type: z.literal('pause-counter'), ...atCounter, reason: PauseReason }),
  z.strictObject({ type: z.literal('close-counter'), ...atCounter }),
  z.strictObject({
    type: z.literal('rate'),
    ticketId: z.optional(TicketId),
    counterId: z.optional(CounterId),
    score: Score,
    reasons: z.array(RatingReason),
    channel: RatingChannel,
  }),
  z.strictObject({ type: z.literal('reprint'), ticketId: TicketId, printerId: z.optional(DeviceId) }),
  z.strictObject({
    type: z.literal('report-print'),
    ticketId: TicketId,
    copy: z.int(),
    outcome: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('redirected'), printerId: DeviceId, reason: PrintFailure }),
      z.strictObject({ kind: z.literal('sending'), printerId: DeviceId }),
      z.strictObject({ kind: z.literal('sent'), printerId: DeviceId }),
      z.strictObject({ kind: z.literal('printed'), printerId: DeviceId, confirmed: z.boolean() }),
      z.strictObject({ kind: z.literal('failed'), reason: PrintFailure }),
    ]),
  }),
  z.strictObject({
    type: z.literal('report-device'),
    deviceId: DeviceId,
    kind: DeviceKind,
    state: DeviceState,
    cause: z.optional(DeviceCause),
  }),
  z.strictObject({ type: z.literal('call-help'), kioskId: DeviceId }),
  z.strictObject({ type: z.literal('answer-help'), ...byClerk, kioskId: DeviceId }),
  z.strictObject({ type: z.literal('end-help'), ...byClerk, kioskId: DeviceId }),
]);
export type HallCommand = z.infer<typeof HallCommand>;
export type HallCommandType = HallCommand['type'];
