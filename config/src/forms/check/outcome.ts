import { err, type Result } from '../../result.ts';
import type { Localised } from '../../schema/text.ts';
import { fault, type Fault, type FaultCode } from '../fault.ts';

/** A normalised answer, or what is wrong with it. */
export type Outcome<T> = Result<T, Fault>;

export function refuse(
  code: FaultCode,
  blanks: Readonly<Record<string, string | number | Localised>> = {},
): Outcome<never> {
  return err(fault(code, blanks));
}
