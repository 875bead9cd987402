import { z } from 'zod';
import { Confirmed, DateText, Id, Line, Localised, says } from './text.ts';

/** The closed list of reasons that put a ticket into the priority lane. */
export const PriorityReasonId = z.enum(['elderly', 'disabled', 'pregnant', 'child-under-36-months', 'merit']);
export type PriorityReasonId = z.infer<typeof PriorityReasonId>;

const PriorityReason = z.strictObject({
  id: PriorityReasonId,
  label: Localised,
  /** The law or local rule that grants it. */
  basis: Line,
  confirmed: Confirmed,
});
export type PriorityReason = z.infer<typeof PriorityReason>;

const Reason = z.strictObject({ id: Id, label: Localised, confirmed: Confirmed });
export type Reason = z.infer<typeof Reason>;

const QueueRules = z.strictObject({
  /** How often a called ticket may be called again. */
  recallLimit: z.int().min(0).max(10),
  recallPauseSeconds: z.int().min(0).max(300),
  /** Calls (the first one included) after which a person may be marked absent. */
  noShowAfterCalls: z.int().min(1).max(10),
  parkMaxMinutes: z.int().min(1).max(480),
  /** Priority tickets a counter may call one after another while ordinary tickets wait. */
  maxPriorityInARow: z.int().min(1).max(20),
  pauseMaxMinutes: z.int().min(1).max(480),
});
export type QueueRules = z.infer<typeof QueueRules>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `site.yaml`: who the hall is and by which rules its queue runs. */
export const HallFile = z.strictObject({
  id: Id,
  name: Localised,
  shortName: Localised,
  place: Localised,
  /** A unit's code may be reused by another unit later, so the key is the code with its first day. */
  unit: z.strictObject({
    code: z
      .string()
      .regex(/^\d{5}$/, says('is not a unit code', 'write its five digits in quotes, such as "03253"')),
    validFrom: DateText,
    level: z.enum(['tinh', 'huyen', 'xa']),
    provinceCode: z
      .string()
      .regex(/^\d{2}$/, says('is not a province code', 'write its two digits in quotes, such as "11"')),
  }),
  timeZone: z.string().refine(isTimeZone, says('is not a time zone', 'write Asia/Ho_Chi_Minh')),
  /** The first one is what a screen starts with. */
  locales: z.array(z.enum(['vi', 'en'])).min(1),
  /** Languages of local speakers that the kiosks offer, by their packs; Vietnamese stands in for what is missing. */
  languages: z
    .strictObject({
      offer: z.array(
        z.string().regex(/^[a-z]{2,3}$/, says('is not a language', 'use the tag of its pack, such as tai')),
      ),
      /** Also before the way to a number is whole. */
      incomplete: z.boolean().default(false),
    })
    .default({ offer: [], incomplete: false }),
  queue: QueueRules,
  priorityReasons: z.array(PriorityReason).min(1),
  pauseReasons: z.array(Reason).min(1),
  outOfTurnReasons: z.array(Reason).min(1),
  /** Lines at the foot of the hall screens, one after another. */
  ticker: z.array(Localised).default([]),
});
export type Hall = z.infer<typeof HallFile>;
