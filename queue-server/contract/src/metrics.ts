import * as z from 'zod/mini';
import { HelpCall } from './help.ts';
import { ClerkId, CounterId, Instant, Localised, ServiceId } from './ids.ts';
import { PriorityReason } from './vocabulary.ts';

/** Waits in minutes. Formulas: WAIT_TX and WAIT_VISIT of the plan (VIII.4, VIII.5). `n` 0 leaves the figures out. */
export const WaitFigures = z.strictObject({
  n: z.int(),
  mean: z.optional(z.number()),
  median: z.optional(z.number()),
  p90: z.optional(z.number()),
  shareWithin15: z.optional(z.number()),
  shareWithin30: z.optional(z.number()),
});
export type WaitFigures = z.infer<typeof WaitFigures>;

export const RatingFigures = z.strictObject({
  n: z.int(),
  served: z.int(),
  /** Satisfied = 4 and 5. The interval is Wilson's at 95 %. Left out under n = 5, so that nobody is recognised. */
  satisfiedShare: z.optional(z.number()),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
});
export type RatingFigures = z.infer<typeof RatingFigures>;

/** `GET /api/v1/halls/:hallId/metrics/live`: the supervisor's minutes. */
export const LiveMetrics = z.strictObject({
  at: Instant,
  seq: z.int(),
  day: z.string(),
  targets: z.strictObject({
    year: z.int(),
    waitMinutes: z.optional(z.number()),
    visitMinutes: z.optional(z.number()),
    satisfiedShare: z.optional(z.number()),
  }),
  today: z.strictObject({
    issued: z.int(),
    waiting: z.int(),
    served: z.int(),
    noShow: z.int(),
    cancelled: z.int(),
    dossiers: z.int(),
    abandonedShare: z.optional(z.number()),
    /** One wait a transaction (lượt giao dịch). */
    transactions: WaitFigures,
    /** Sum of waits a visit (lần đến). */
    visits: WaitFigures,
    priority: WaitFigures,
    ordinary: WaitFigures,
    handlingMinutes: z.optional(z.number()),
  }),
  services: z.array(
    z.strictObject({
      id: ServiceId,
      name: Localised,
      prefix: z.string(),
      waiting: z.int(),
      longestMinutes: z.number(),
      p80Minutes: z.number(),
      waits: WaitFigures,
      openCounters: z.int(),
    }),
  ),
  counters: z.array(
    z.strictObject({
      id: CounterId,
      name: Localised,
      state: z.enum(['open', 'paused', 'closed']),
      clerkId: z.optional(ClerkId),
      since: Instant,
      reason: z.optional(z.string()),
      number: z.optional(z.string()),
      busySince: z.optional(Instant),
      served: z.int(),
    }),
  ),
  ratings: RatingFigures,
  /** Calls from kiosks today, how many were answered, after how long half of them were, and those that are open. */
  help: z.strictObject({
    calls: z.int(),
    answered: z.int(),
    medianSeconds: z.optional(z.int()),
    open: z.array(HelpCall),
  }),
  /** Why no declaration is taken now: no key that opens them, or no room on the disk. */
  declarationsClosedBy: z.optional(z.enum(['key', 'disk'])),
  /** Tickets whose paper did not come out. */
  printFailures: z.array(z.strictObject({ number: z.string(), at: Instant, reason: z.string() })),
  /** Counts under 5 are not told apart. */
  priorityReasons: z.array(z.strictObject({ reason: PriorityReason, count: z.optional(z.int()) })),
});
export type LiveMetrics = z.infer<typeof LiveMetrics>;
