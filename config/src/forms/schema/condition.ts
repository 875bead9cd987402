import { z } from 'zod';
import { DateText, says } from '../../schema/text.ts';

/** `group.key`, such as `me.hoTen`: a field's own name within its form. */
export const FieldPath = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9]*\.[A-Za-z][A-Za-z0-9]*$/,
    says('is not the path of a field', 'write group and key with a dot between, such as me.hoTen'),
  );
export type FieldPath = z.infer<typeof FieldPath>;

/** A moment to compare a date with: the day of filling, a fixed day, or another date of the form. */
const Moment = z.union([z.literal('today'), DateText, FieldPath]);

/**
 * When a field applies, is required, or a rule speaks. A comparison with an answer that is not there is neither
 * true nor false but unknown; an unknown condition never asks, never requires and never complains.
 */
export type Condition =
  | { op: 'equals'; field: FieldPath; value: string | number | boolean }
  | { op: 'in'; field: FieldPath; values: (string | number)[] }
  | { op: 'present'; field: FieldPath }
  | { op: 'same'; field: FieldPath; other: FieldPath; part?: 'family-name' | undefined }
  | { op: 'before'; field: FieldPath; than: string }
  | { op: 'after'; field: FieldPath; than: string }
  | { op: 'age-below'; field: FieldPath; years: number; on?: string | undefined }
  | { op: 'days-since-more'; field: FieldPath; days: number }
  | { op: 'more-than'; field: FieldPath; amount: number }
  | { op: 'less-than'; field: FieldPath; amount: number }
  | { op: 'not'; of: Condition }
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] };

const field = FieldPath;
const Scalar = z.union([z.string(), z.number(), z.boolean()]);

export const Condition: z.ZodType<Condition> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('equals'), field, value: Scalar }),
  z.strictObject({ op: z.literal('in'), field, values: z.array(z.union([z.string(), z.number()])).min(1) }),
  /** Answered at all. */
  z.strictObject({ op: z.literal('present'), field }),
  /** Two answers agree, or only the first word of two names. */
  z.strictObject({
    op: z.literal('same'),
    field,
    other: FieldPath,
    part: z.literal('family-name').optional(),
  }),
  z.strictObject({ op: z.literal('before'), field, than: Moment }),
  z.strictObject({ op: z.literal('after'), field, than: Moment }),
  /** Full years since the date, on the day of filling or on another day. */
  z.strictObject({ op: z.literal('age-below'), field, years: z.int().positive(), on: Moment.optional() }),
  z.strictObject({ op: z.literal('days-since-more'), field, days: z.int().nonnegative() }),
  z.strictObject({ op: z.literal('more-than'), field, amount: z.number() }),
  z.strictObject({ op: z.literal('less-than'), field, amount: z.number() }),
  z.strictObject({
    op: z.literal('not'),
    get of(): z.ZodType<Condition> {
      return Condition;
    },
  }),
  z.strictObject({
    op: z.literal('all'),
    get of(): z.ZodArray<z.ZodType<Condition>> {
      return z.array(Condition).min(1);
    },
  }),
  z.strictObject({
    op: z.literal('any'),
    get of(): z.ZodArray<z.ZodType<Condition>> {
      return z.array(Condition).min(1);
    },
  }),
]);
