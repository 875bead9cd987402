import { z } from 'zod';
import { Id, Line, Localised } from './text.ts';

const Counter = z.strictObject({
  id: Id,
  number: z.int().min(1).max(99),
  name: Localised,
  /** How a loudspeaker says it: "quầy số một". */
  speechName: z.strictObject({ vi: Line, en: Line }),
  kind: z.enum(['ordinary', 'priority']),
  /** The fields it serves. */
  serviceIds: z.array(Id),
});
export type Counter = z.infer<typeof Counter>;

/** `counters.yaml`: the desks of the hall. */
export const CountersFile = z.strictObject({ counters: z.array(Counter).min(1) });
