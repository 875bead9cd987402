import * as z from 'zod/mini';
import { ClerkId, CounterId, Instant, TicketId } from './ids.ts';
import { PauseReason } from './vocabulary.ts';

const base = { id: CounterId, since: Instant, ticketId: z.optional(TicketId) };

/** A counter as staff see it. `ticketId`: the person in front of it, called or being served. */
export const Counter = z.discriminatedUnion('state', [
  z.strictObject({ id: CounterId, since: Instant, state: z.literal('closed') }),
  z.strictObject({ ...base, state: z.literal('open'), clerkId: ClerkId }),
  z.strictObject({ ...base, state: z.literal('paused'), clerkId: ClerkId, reason: PauseReason }),
]);
export type Counter = z.infer<typeof Counter>;
export type CounterState = Counter['state'];
