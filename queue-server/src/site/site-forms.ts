import type { Form } from '@motcua/config/forms';
import { formatProblems, loadForms } from '@motcua/config';
import { log } from '../log.ts';

/** The forms of a folder; none, and a line in the log, if one of them is not in order: numbers are given all the same. */
export function siteForms(folder: string): readonly Form[] {
  const loaded = loadForms(folder);
  if (loaded.ok) return loaded.value;
  log.formsRefused(formatProblems(loaded.error).slice(0, 2_000));
  return [];
}
