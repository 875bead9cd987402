import * as z from 'zod/mini';
import { DeclarationCode } from './declaration.ts';
import { CounterId, Instant, Locale, ServiceId, TicketId } from './ids.ts';
import { Channel, OutOfTurnReason, ParkReason, TicketOutcome } from './vocabulary.ts';

/** The forecast given with a ticket: half wait no longer than the median, four of five no longer than p80. */
export const Estimate = z.strictObject({ medianMinutes: z.number(), p80Minutes: z.number() });
export type Estimate = z.infer<typeof Estimate>;

export const PrintState = z.enum(['none', 'pending', 'printed', 'unconfirmed', 'failed']);
export type PrintState = z.infer<typeof PrintState>;

const base = {
  id: TicketId,
  number: z.string(),
  serviceId: ServiceId,
  priority: z.boolean(),
  locale: Locale,
  channel: Channel,
  issuedAt: Instant,
  /** Since when it waits for the service it now waits for; a transfer keeps it. */
  waitingSince: Instant,
  /** From when its place in the queue counts: lists are in this order. */
  placeAt: Instant,
  nextServiceIds: z.array(ServiceId),
  onlyCounterId: z.optional(CounterId),
  print: PrintState,
  printCopies: z.int(),
  rated: z.boolean(),
  declarationCode: z.optional(DeclarationCode),
};

/** A ticket (phiếu số thứ tự) as staff see it: each status has exactly the fields that status has. */
export const Ticket = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('waiting') }),
  z.strictObject({
    ...base,
    status: z.literal('called'),
    counterId: CounterId,
    calledAt: Instant,
    lastCallAt: Instant,
    calls: z.int(),
    outOfTurn: z.optional(OutOfTurnReason),
  }),
  z.strictObject({ ...base, status: z.literal('serving'), counterId: CounterId, startedAt: Instant }),
  z.strictObject({
    ...base,
    status: z.literal('parked'),
    counterId: CounterId,
    until: Instant,
    reason: ParkReason,
  }),
  z.strictObject({
    ...base,
    status: z.literal('closed'),
    outcome: TicketOutcome,
    closedAt: Instant,
    counterId: z.optional(CounterId),
  }),
]);
export type Ticket = z.infer<typeof Ticket>;
export type TicketStatus = Ticket['status'];
