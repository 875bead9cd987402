import { z } from 'zod';
import { Confirmed, Id, Line, Localised, says } from './text.ts';

/** A task of the plan, `VIII.5`. */
const TaskId = z
  .string()
  .regex(
    /^(I|II|III|IV|V|VI|VII|VIII|IX)\.\d{1,2}$/,
    says('is not a task of the plan', 'write its number, such as VIII.5'),
  );

const TargetValue = z.strictObject({
  year: z.int().min(2021).max(2100),
  value: z.number(),
  /** Holds for later years until a new target is set. */
  openEnded: z.boolean().default(false),
  /** Where the value differs by level of unit or kind of area. */
  scope: z.enum(['tinh', 'huyen', 'xa', 'standard', 'rural', 'remote']).optional(),
});
export type TargetValue = z.infer<typeof TargetValue>;

const common = {
  id: Id,
  taskIds: z.array(TaskId).min(1),
  name: Localised,
  basis: Line,
  confirmed: Confirmed,
  note: Localised.optional(),
};

const Target = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('measure'),
    unit: z.enum([
      'minutes-per-visit',
      'minutes-per-transaction',
      'minutes-per-dossier',
      'percent',
      'percentage-points',
      'dossiers-per-person-year',
    ]),
    direction: z.enum(['at-most', 'at-least']),
    values: z.array(TargetValue).min(1),
  }),
  z.strictObject({ ...common, kind: z.literal('milestone'), due: Localised }),
]);
export type Target = z.infer<typeof Target>;

/** `targets.yaml`: what the plan promises, year by year. */
export const TargetsFile = z.strictObject({ targets: z.array(Target) });
