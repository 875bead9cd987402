import * as z from 'zod/mini';
import { DeviceId, Instant, Locale, TicketId } from './ids.ts';

/**
 * The short code of a declaration (mã tờ khai), on the ticket and said to the clerk: eight letters and digits that
 * nobody mixes up, shown as "K7M4 2QXP". It names a declaration; by itself it opens none.
 */
export const DeclarationCode = z
  .string()
  .check(z.regex(/^[2-9A-HJ-NP-Z]{8}$/))
  .brand<'DeclarationCode'>();
export type DeclarationCode = z.infer<typeof DeclarationCode>;

const formId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Answers by path, as the form engine has them; the server checks them again with the form itself. */
export const DeclarationAnswers = z.record(z.string().check(z.maxLength(120)), z.unknown());
export type DeclarationAnswers = z.infer<typeof DeclarationAnswers>;

/** Papers to bring that the citizen says to have with him, by their id. */
/** A paper that the citizen has with him, by what is done with it and its place in the procedure's list from 1. */
const PaperId = z.string().check(z.regex(/^(hand-in|show)-[1-9]\d?$/));
const ticked = z.array(PaperId).check(z.maxLength(60));

export function paperId(kind: 'hand-in' | 'show' | 'database', at: number): string {
  return `${kind}-${at + 1}`;
}

/** `GET /forms`: the forms in force today. */
export const FormList = z.strictObject({
  forms: z.array(
    z.strictObject({
      id: formId,
      letter: z.string(),
      name: z.strictObject({ vi: z.string(), en: z.string() }),
      procedures: z.array(z.string()),
      validFrom: day,
    }),
  ),
});
export type FormList = z.infer<typeof FormList>;

/** `GET /forms/:formId`: one form as the site's loader has checked it; the form engine knows its shape. */
export const FormDocument = z.looseObject({ id: formId, validFrom: day });
export type FormDocument = z.infer<typeof FormDocument>;

/** `POST /declarations`. An incomplete one may be saved as well: it can be finished by its code for 24 hours. */
export const DeclarationBody = z.strictObject({
  formId,
  validFrom: day,
  locale: Locale,
  answers: DeclarationAnswers,
  ticked: z.optional(ticked),
  /** The kiosk's invitation that a phone answers with this declaration. */
  handoffId: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/))),
});
export type DeclarationBody = z.infer<typeof DeclarationBody>;

const fault = z.strictObject({ path: z.string(), words: z.strictObject({ vi: z.string(), en: z.string() }) });

/** What the hall knows of a declaration without opening it. */
export const DeclarationHead = z.strictObject({
  code: DeclarationCode,
  formId,
  validFrom: day,
  status: z.enum(['incomplete', 'complete']),
  savedAt: Instant,
  /** When it is erased. */
  until: Instant,
  ticketId: z.optional(TicketId),
});
export type DeclarationHead = z.infer<typeof DeclarationHead>;

const sheetKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/**
 * `POST /kiosks/:kioskId/sheets`: the official form on the kiosk's A4 printer. Asked again with the same key it brings
 * no second paper, unless the first one failed.
 */
export const SheetBody = z.strictObject({ sheetKey });

/** What `POST /declarations` and a correction answer: what is missing or wrong, where, and what to do. */
export const SavedDeclaration = z.strictObject({
  head: DeclarationHead,
  missing: z.array(fault),
  remarks: z.array(fault),
  /** For a paired kiosk: with it the paper can be printed there, for ten minutes. */
  sheetKey: z.optional(sheetKey),
});
export type SavedDeclaration = z.infer<typeof SavedDeclaration>;

/** A declaration opened: to staff, or to whoever proves to be its citizen. Every opening is written down. */
export const OpenDeclaration = z.strictObject({
  ...SavedDeclaration.shape,
  locale: Locale,
  answers: DeclarationAnswers,
  ticked,
});
export type OpenDeclaration = z.infer<typeof OpenDeclaration>;

/**
 * What a citizen proves to open his declaration again: the last four digits of the number or telephone that stands in
 * it. Five wrong tries close it for a quarter of an hour, each further one for twice as long. Works for a day after the
 * declaration was last saved.
 */
export const DeclarationProof = z.strictObject({ lastFour: z.string().check(z.regex(/^\d{4}$/)) });
export type DeclarationProof = z.infer<typeof DeclarationProof>;

/** `POST /declarations/:code/finish`: the same declaration, further filled in. */
export const FinishBody = z.strictObject({
  ...DeclarationProof.shape,
  answers: DeclarationAnswers,
  ticked: z.optional(ticked),
});
/** `PUT /declarations/:code`: staff correct it with the citizen. */
export const CorrectBody = z.strictObject({ answers: DeclarationAnswers, ticked: z.optional(ticked) });

/** `GET /declarations/:code/accesses`: who opened, changed, printed or erased it, and when. */
export const DeclarationAccesses = z.strictObject({
  accesses: z.array(
    z.strictObject({
      at: Instant,
      by: z.string(),
      role: z.string(),
      did: z.enum(['saved', 'opened', 'changed', 'printed', 'linked', 'erased', 'refused']),
    }),
  ),
});
export type DeclarationAccesses = z.infer<typeof DeclarationAccesses>;

/** `GET /declarations`: what was written to the office without a number, the newest first. */
export const LoneDeclarations = z.strictObject({
  declarations: z.array(z.strictObject({ head: DeclarationHead, isRead: z.boolean() })),
});
export type LoneDeclarations = z.infer<typeof LoneDeclarations>;

/** `POST /kiosks/:kioskId/handoffs`: an invitation to a phone to fill the form there; lives 15 minutes, in memory. */
export const HandoffBody = z.strictObject({
  formId,
  procedureCode: z.optional(z.string().check(z.maxLength(64))),
  locale: Locale,
});
export const Handoff = z.strictObject({
  id: z.string(),
  /** What the kiosk shows as a QR code. */
  url: z.string(),
  kioskId: DeviceId,
  formId,
  procedureCode: z.optional(z.string()),
  locale: Locale,
  until: Instant,
  /** The declaration that the phone handed back. */
  declaration: z.optional(DeclarationHead),
  /** For a paired kiosk, as soon as there is one. */
  sheetKey: z.optional(sheetKey),
});
export type Handoff = z.infer<typeof Handoff>;
