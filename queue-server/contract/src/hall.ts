import * as z from 'zod/mini';
import { CounterId, DeviceId, HallId, Instant, Locale, Localised, ServiceId } from './ids.ts';
import { Estimate } from './ticket.ts';
import { PriorityReason } from './vocabulary.ts';

/** A paper of a dossier: hand in (nộp), show (xuất trình), or not asked for because a national database has it. */
export const Paper = z.strictObject({
  text: Localised,
  kind: z.enum(['hand-in', 'show', 'database']),
  /** It is needed in this case only; the procedure's form may say whether it is here. */
  case: z.optional(z.string()),
});
export type Paper = z.infer<typeof Paper>;

/** An administrative procedure (thủ tục hành chính) as the kiosk shows it. `confirmed: false` is shown as "chưa xác nhận". */
export const Procedure = z.strictObject({
  code: z.string(),
  serviceId: ServiceId,
  name: Localised,
  time: Localised,
  timeConfirmed: z.boolean(),
  fee: Localised,
  feeConfirmed: z.boolean(),
  papers: z.array(Paper),
  papersConfirmed: z.boolean(),
  note: z.optional(Localised),
  keywords: z.array(z.string()),
  /** The declaration form that can be filled in before the number is taken. */
  formId: z.optional(z.string()),
});
export type Procedure = z.infer<typeof Procedure>;

export const Opening = z.strictObject({
  open: z.boolean(),
  /** When it closes today (open) or opens next (closed). */
  closesAt: z.optional(Instant),
  opensAt: z.optional(Instant),
  reason: z.optional(z.enum(['before-hours', 'lunch', 'after-hours', 'day-off', 'holiday'])),
  hours: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  confirmed: z.boolean(),
});
export type Opening = z.infer<typeof Opening>;

export const HallService = z.strictObject({
  id: ServiceId,
  prefix: z.string(),
  name: z.string(),
  names: Localised,
  shortNames: Localised,
  pictogram: z.string(),
  open: z.boolean(),
  waiting: z.int(),
  estimate: Estimate,
  counterIds: z.array(CounterId),
});
export type HallService = z.infer<typeof HallService>;

export const HallCounter = z.strictObject({
  id: CounterId,
  number: z.int(),
  name: z.string(),
  names: Localised,
  kind: z.enum(['ordinary', 'priority']),
  serviceIds: z.array(ServiceId),
  state: z.enum(['open', 'paused', 'closed']),
});
export type HallCounter = z.infer<typeof HallCounter>;

/** `own`: how the language calls itself, once a speaker has said so. */
export const HallLanguage = z.strictObject({
  tag: z.string(),
  names: Localised,
  own: z.optional(z.string()),
});
export type HallLanguage = z.infer<typeof HallLanguage>;

/** `GET /api/v1/languages/:tag`: lines by their key, such as `kiosk:field.title`; what is not there is Vietnamese. */
export const LanguageLines = z.strictObject({
  tag: z.string(),
  lines: z.record(z.string(), z.string()),
  /** Where the recording of a line is, for the lines that have one: a path on this server. */
  clips: z.optional(z.record(z.string(), z.string())),
});
export type LanguageLines = z.infer<typeof LanguageLines>;

/** `GET /api/v1/halls/:hallId`: what a kiosk shows. */
export const Hall = z.strictObject({
  id: HallId,
  name: z.string(),
  names: Localised,
  place: Localised,
  seq: z.int(),
  at: Instant,
  timeZone: z.string(),
  locales: z.array(Locale),
  /** Languages of local speakers beside them; their lines come by `GET /languages/:tag`. */
  languages: z.optional(z.array(HallLanguage)),
  demo: z.boolean(),
  opening: Opening,
  services: z.array(HallService),
  counters: z.array(HallCounter),
  /** Forms that are filled in for themselves, without a procedure and without a number. */
  loneForms: z.optional(z.array(z.strictObject({ formId: z.string(), names: Localised }))),
  procedures: z.array(Procedure),
  priorityReasons: z.array(z.strictObject({ id: PriorityReason, name: Localised })),
  kiosks: z.array(
    z.strictObject({ id: DeviceId, name: z.string(), names: Localised, printerId: z.optional(DeviceId) }),
  ),
  ticker: z.array(Localised),
  noShowAfterCalls: z.int(),
});
export type Hall = z.infer<typeof Hall>;
