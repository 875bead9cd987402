import type { Condition } from './condition.ts';

type Path = readonly (string | number)[];

/** A condition with all its parts, each with its place. */
export function partsOf(condition: Condition, at: Path): { condition: Condition; at: Path }[] {
  const here = { condition, at };
  if (condition.op === 'not') return [here, ...partsOf(condition.of, [...at, 'of'])];
  if (condition.op === 'all' || condition.op === 'any')
    return [here, ...condition.of.flatMap((one, i) => partsOf(one, [...at, 'of', i]))];
  return [here];
}

/** The fields one part looks at, each with the key that names it. */
export function lookedAt(condition: Condition): { key: string; path: string }[] {
  if (!('field' in condition)) return [];
  const seen = [{ key: 'field', path: condition.field }];
  if (condition.op === 'same') seen.push({ key: 'other', path: condition.other });
  if (condition.op === 'before' || condition.op === 'after') seen.push({ key: 'than', path: condition.than });
  if (condition.op === 'age-below') seen.push({ key: 'on', path: condition.on ?? 'today' });
  return seen.filter(({ path }) => path.includes('.'));
}

/** Every field a whole condition depends on. */
export function dependsOn(condition: Condition | undefined): string[] {
  if (!condition) return [];
  return partsOf(condition, []).flatMap((part) => lookedAt(part.condition).map(({ path }) => path));
}
