import { z } from 'zod';
import { Assumption, Confirmed, DateText, Id, Line, Localised, says } from '../../schema/text.ts';
import { Condition, FieldPath } from './condition.ts';
import { Field, FieldKey } from './field.ts';

const ProcedureCode = z
  .string()
  .regex(
    /^\d\.\d{6}$/,
    says('is not a procedure code', 'write it in quotes as published, such as "1.001193"'),
  );

const Group = z.strictObject({
  id: FieldKey,
  title: Localised,
  /** The whole group is passed over unless this holds. */
  appliesIf: Condition.optional(),
  /** On the paper it stands in a column of its own beside the group before it, question by question. */
  beside: z.literal(true).optional(),
  fields: z.array(Field).min(1),
});
export type Group = z.infer<typeof Group>;

/** stop: the declaration cannot be finished so · warn: said once, the citizen may go on. */
const Rule = z.strictObject({
  id: Id,
  severity: z.enum(['stop', 'warn']),
  /** Where the message stands; everything the rule looks at has been asked by then. */
  at: FieldPath,
  if: Condition,
  /** What is the matter and what to do. */
  message: Localised,
  confirmed: Confirmed,
});
export type Rule = z.infer<typeof Rule>;

const feeBase = { name: Localised, if: Condition.optional(), confirmed: Confirmed };
/** Đồng. Everything that holds is added up. */
const FeeItem = z.discriminatedUnion('per', [
  /** So much for each page of each copy, cheaper from a certain page on, capped for one copy. */
  z.strictObject({
    ...feeBase,
    per: z.literal('page'),
    pages: FieldPath,
    copies: FieldPath,
    firstPages: z.int().positive(),
    firstPrice: z.int().nonnegative(),
    furtherPrice: z.int().nonnegative(),
    capPerCopy: z.int().positive(),
  }),
  z.strictObject({
    ...feeBase,
    per: z.literal('piece'),
    price: z.int().nonnegative(),
    count: FieldPath.optional(),
  }),
]);
export type FeeItem = z.infer<typeof FeeItem>;

/** One version of one form. Versions share the id and follow each other by effective date. */
export const Form = z.strictObject({
  id: Id,
  letter: z.string().regex(/^[A-Z]$/, says('is not a letter', 'use one capital letter, such as A')),
  name: Localised,
  source: z.strictObject({ law: Line, formNumber: Line.optional(), confirmed: Confirmed }),
  /** National codes of the procedures that ask for this form. */
  procedures: z.array(ProcedureCode),
  /** Filled in for itself: nobody needs a number for it, and the supervisor is told of it. */
  standsAlone: z.literal(true).optional(),
  validFrom: DateText,
  validTo: DateText.optional(),
  /** How long a confirmed declaration is kept. */
  retentionDays: Assumption,
  /** Whose ID card can fill a part of the form. */
  persons: z.array(z.strictObject({ id: FieldKey, label: Localised })),
  /** Small fields that are asked together. */
  pages: z.array(z.strictObject({ id: Id, question: Localised })).default([]),
  groups: z.array(Group).min(1),
  rules: z.array(Rule).default([]),
  fees: z.array(FeeItem).default([]),
  /** When a paper of the procedure is asked for, by the case that its line names there. */
  cases: z.record(Id, Condition).default({}),
});
export type Form = z.infer<typeof Form>;
