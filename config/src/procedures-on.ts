import type { Procedure } from './schema/procedures-file.ts';

/** The versions in force on a day (`2026-11-23`). */
export function proceduresOn(procedures: readonly Procedure[], date: string): Procedure[] {
  return procedures.filter(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date <= validTo),
  );
}
