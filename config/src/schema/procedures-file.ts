import { z } from 'zod';
import { foldText } from '../fold-text.ts';
import { DateText, Id, Line, Localised, says } from './text.ts';

/** hand-in: stays here · show: looked at and given back · database: looked up, never asked for. */
export const PaperKind = z.enum(['hand-in', 'show', 'database']);
export type PaperKind = z.infer<typeof PaperKind>;

const Paper = z.strictObject({
  vi: Line,
  en: Line,
  kind: PaperKind,
  /** Only in the case the line itself names. */
  conditional: z.boolean().default(false),
  /** The name of that case; the procedure's form may say by its answers whether it is here. */
  case: Id.optional(),
});
export type Paper = z.infer<typeof Paper>;

const ProcedureCode = z
  .string()
  .regex(
    /^\d\.\d{6}$/,
    says('is not a procedure code', 'write it in quotes as published, such as "1.001193"'),
  );

const WrittenProcedure = z.strictObject({
  id: Id,
  /** National code; absent where none was found. */
  code: ProcedureCode.optional(),
  /** Other codes in use for the same thing. */
  aliases: z.array(ProcedureCode).default([]),
  name: Localised,
  serviceId: Id,
  /** How long the office may take. */
  time: Localised,
  fee: Localised,
  papers: z.array(Paper),
  note: Localised.optional(),
  /** What people type who do not know the official name. */
  keywords: z.array(Line),
  /** First day of this version; a dossier keeps the version of its day. */
  validFrom: DateText,
  validTo: DateText.optional(),
  confirmed: z.strictObject({ code: z.boolean(), time: z.boolean(), fee: z.boolean(), papers: z.boolean() }),
});

/** Adds what a search box looks through: names, keywords and code, folded by `foldText`. */
const Procedure = WrittenProcedure.transform((written) => ({
  ...written,
  searchText: foldText(
    [written.name.vi, written.name.en, ...written.keywords, written.code ?? ''].join(' · '),
  ),
}));
export type Procedure = z.infer<typeof Procedure>;

/** A file under `procedures/`: what one can do here, grouped by field. */
export const ProceduresFile = z.strictObject({ procedures: z.array(Procedure).min(1) });
