import * as z from 'zod/mini';

const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** A hall (Trung tâm Phục vụ hành chính công, one service point), e.g. `tuan-giao`. */
export const HallId = slug.brand<'HallId'>();
export type HallId = z.infer<typeof HallId>;

/** A service field (lĩnh vực), e.g. `ho-tich`. */
export const ServiceId = slug.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;

/** A counter (quầy), e.g. `q1`. */
export const CounterId = slug.brand<'CounterId'>();
export type CounterId = z.infer<typeof CounterId>;

/** The user name of a member of staff. */
export const ClerkId = slug.brand<'ClerkId'>();
export type ClerkId = z.infer<typeof ClerkId>;

/** A kiosk, printer, board or keypad as the site's `devices.yaml` names it. */
export const DeviceId = slug.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

/** 128 random bits in base64url. Whoever holds it may see and give back the ticket, so it can't be guessed. */
export const TicketId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{22}$/))
  .brand<'TicketId'>();
export type TicketId = z.infer<typeof TicketId>;

/** Counts the events of one hall for ever; clients resume from it. */
export const Seq = z.int().check(z.nonnegative()).brand<'Seq'>();
export type Seq = z.infer<typeof Seq>;

/** A business day: the hall's own date, `2026-11-23`. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** An instant on the wire: ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** The languages a citizen can choose today. */
export const Locale = z.enum(['vi', 'en']);
export type Locale = z.infer<typeof Locale>;

export const Localised = z.strictObject({ vi: z.string(), en: z.string() });
export type Localised = z.infer<typeof Localised>;
