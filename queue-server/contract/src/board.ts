import * as z from 'zod/mini';
import { CounterId, Instant, Locale, ServiceId, TicketId } from './ids.ts';

export const BoardCall = z.strictObject({
  ticketId: TicketId,
  number: z.string(),
  serviceId: ServiceId,
  counterId: CounterId,
  counterName: z.string(),
  calledAt: Instant,
  /** 1 for the call, 2… for recalls. */
  calls: z.int(),
  locale: Locale,
  state: z.enum(['called', 'serving']),
});
export type BoardCall = z.infer<typeof BoardCall>;

export const BoardWaiting = z.strictObject({
  serviceId: ServiceId,
  count: z.int(),
  oldestSince: z.optional(Instant),
  /** Minutes the longest has waited when the message was made; a screen counts on from `oldestSince`. */
  longestMinutes: z.number(),
});
export type BoardWaiting = z.infer<typeof BoardWaiting>;

export const BoardCounter = z.strictObject({ id: CounterId, state: z.enum(['open', 'paused', 'closed']) });
export type BoardCounter = z.infer<typeof BoardCounter>;

/** What a hall screen shows now: numbers, never a name. Newest call first. */
export const Board = z.strictObject({
  seq: z.int(),
  at: Instant,
  calls: z.array(BoardCall),
  recent: z.array(z.strictObject({ number: z.string(), counterId: CounterId, counterName: z.string() })),
  waiting: z.array(BoardWaiting),
  counters: z.array(BoardCounter),
});
export type Board = z.infer<typeof Board>;
