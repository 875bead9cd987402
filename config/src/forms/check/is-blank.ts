import { cleanLine } from './clean-text.ts';

/** Rows of cells are the deepest answer there is; what nests deeper comes from nobody's screen. */
const deepest = 4;

/** Nothing was answered: no value, an empty box, empty boxes, no rows, a tick that was taken away. */
export function isBlank(raw: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return cleanLine(raw) === '';
  if (Array.isArray(raw)) return raw.every((part) => isBlank(part, depth + 1));
  if (typeof raw !== 'object') return false;
  return Object.entries(raw).every(([key, part]) => key === 'kind' || isBlank(part, depth + 1));
}
