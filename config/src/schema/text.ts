import { z } from 'zod';

/** A refusal in two halves, what is wrong and what to do; the loader shows both. */
export function says(message: string, remedy: string): { error: string } {
  return { error: `${message} — ${remedy}` };
}

/** One line a person reads: not blank, no stray spaces, composed letters (NFC) so that search and speech agree. */
export const Line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), says('has a space at its beginning or end', 'remove it'))
  .refine(
    (text) => text === text.normalize('NFC'),
    says('has letters and marks stored apart', 'type the text again with a Unicode (NFC) keyboard'),
  );

/** The same line in every language a screen can speak. */
export const Localised = z.strictObject({ vi: Line, en: Line });
export type Localised = z.infer<typeof Localised>;

/** kebab-case id, unique within its list. */
export const Id = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    says('is not an id', 'use small letters, digits and single hyphens, such as ho-tich'),
  );

/** `false` where no source settles the value: screens then show "chưa xác nhận". */
export const Confirmed = z.boolean().default(true);

/** A number somebody must still check on the spot, kept beside its mark. */
export const Assumption = z.strictObject({ value: z.number().positive(), confirmed: z.boolean() });
export type Assumption = z.infer<typeof Assumption>;

/** A calendar day, `2026-11-23`. */
export const DateText = z.iso.date(says('is not a date', 'write year-month-day, such as 2026-11-23'));
export type DateText = z.infer<typeof DateText>;

/** A time of day, `07:30`; `24:00` is the end of the day. */
export const TimeText = z
  .string()
  .regex(
    /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    says('is not a time of day', 'write hours and minutes with two digits each, such as 07:30'),
  );
