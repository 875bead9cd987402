import { z } from 'zod';
import { Assumption, Confirmed, DateText, Id, Localised, TimeText, says } from './text.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

const Session = z
  .strictObject({ from: TimeText, to: TimeText })
  .refine(
    (session) => session.from < session.to,
    says('ends before it begins', 'exchange or correct the two times'),
  );
export type Session = z.infer<typeof Session>;

const Sessions = z
  .array(Session)
  .refine(
    (sessions) => sessions.every((next, i) => i === 0 || (sessions[i - 1]?.to ?? '') <= next.from),
    says('has sessions that overlap or are out of order', 'list them from morning to evening'),
  );

const Week = z.strictObject({
  monday: Sessions,
  tuesday: Sessions,
  wednesday: Sessions,
  thursday: Sessions,
  friday: Sessions,
  saturday: Sessions,
  sunday: Sessions,
});
export type Week = z.infer<typeof Week>;

const MonthDay = z
  .string()
  .regex(
    /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    says('is not a day of the year', 'write month-day, such as 04-16'),
  );

/** Other hours for a part of every year; `from` later than `to` runs over New Year. */
const Season = z.strictObject({
  id: Id,
  name: Localised,
  from: MonthDay,
  to: MonthDay,
  week: Week,
  confirmed: z.boolean(),
});

const daysAround = {
  /** 0 = the day itself, −1 = one day earlier. */
  firstDayOffset: z.int().min(-10).max(10).default(0),
  dayCount: z.int().min(1).max(10).default(1),
};

const Holiday = z.strictObject({
  id: Id,
  name: Localised,
  calendar: z.enum(['solar', 'lunar']),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  ...daysAround,
  basis: z.string().min(1),
  /** A switch: `false` keeps the entry without closing the hall. */
  enabled: z.boolean().default(true),
  confirmed: Confirmed,
  /** Years whose days were fixed by a notice of their own. */
  byYear: z
    .array(z.strictObject({ year: z.int().min(2020).max(2100), ...daysAround, confirmed: Confirmed }))
    .default([]),
});
export type Holiday = z.infer<typeof Holiday>;

/** `opening.yaml`: when the hall is open. */
export const OpeningFile = z.strictObject({
  week: Week,
  weekConfirmed: z.boolean(),
  seasons: z.array(Season).default([]),
  /** Minutes before a session ends at which kiosks stop giving numbers. */
  lastTicketMinutes: Assumption,
  holidays: z.array(Holiday),
  /** A holiday on a weekly day off moves to the next working day. */
  nextWorkingDayInLieu: z.boolean(),
  /** A working day exchanged for a day off; the new working day keeps the hours of the old one. */
  swaps: z.array(z.strictObject({ offDay: DateText, workDay: DateText, name: Localised })).default([]),
  /** Single days with a reason of their own. */
  closures: z.array(z.strictObject({ day: DateText, name: Localised })).default([]),
  extraDays: z.array(z.strictObject({ day: DateText, sessions: Sessions, name: Localised })).default([]),
});
export type Opening = z.infer<typeof OpeningFile>;
