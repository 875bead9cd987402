import type { ConfigProblem, DataPath } from '../../config-problem.ts';
import type { Condition } from '../schema/condition.ts';
import { dependsOn } from '../schema/condition-parts.ts';
import { problemAt, type WrittenField, type WrittenForm } from './written-form.ts';

function orderOf(fields: readonly WrittenField[], path: string): number {
  return fields.find((one) => one.path === path)?.order ?? -1;
}

/** A question must not appear behind somebody who has already gone past its place. */
function tooEarly(
  { source }: WrittenForm,
  fields: readonly WrittenField[],
  condition: Condition | undefined,
  at: DataPath,
  limit: number,
): ConfigProblem[] {
  return dependsOn(condition)
    .filter((path) => orderOf(fields, path) >= limit)
    .map((path) =>
      problemAt(
        source,
        at,
        `The condition looks at "${path}", which is asked later`,
        'Put that field before this one',
      ),
    );
}

/** A rule speaks where its message stands; by then, everything it looks at has been asked. */
function ruleTooEarly({ source, form }: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  return form.rules.flatMap((rule, i) => {
    const late = dependsOn(rule.if).filter((path) => orderOf(fields, path) > orderOf(fields, rule.at));
    return late.map((path) => {
      const message = `Rule "${rule.id}" looks at "${path}", which may not be answered yet at "${rule.at}"`;
      return problemAt(source, ['rules', i, 'at'], message, `Write at: ${path}`);
    });
  });
}

/** Conditions look back, never ahead. */
export function checkOrder(written: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const groups = written.form.groups.flatMap((group, g) => {
    const first = fields.find(({ path }) => path.startsWith(`${group.id}.`))?.order ?? 0;
    return tooEarly(written, fields, group.appliesIf, ['groups', g, 'appliesIf'], first);
  });
  const own = fields.flatMap(({ field, at, order }) =>
    'appliesIf' in field ? tooEarly(written, fields, field.appliesIf, [...at, 'appliesIf'], order) : [],
  );
  return [...groups, ...own, ...ruleTooEarly(written, fields)];
}

/** Fields that are required because of each other, round in a circle: `a → b → a`. */
export function checkCircles({ source }: WrittenForm, fields: readonly WrittenField[]): ConfigProblem[] {
  const needs = new Map(
    fields.map(({ path, field }) => [path, 'requiredIf' in field ? dependsOn(field.requiredIf) : []]),
  );
  function circleFrom(start: string): readonly string[] | undefined {
    const seen = new Set<string>();
    const trails: (readonly string[])[] = [[start]];
    for (let trail = trails.pop(); trail; trail = trails.pop()) {
      for (const next of needs.get(trail.at(-1) ?? start) ?? []) {
        if (next === start) return trail;
        if (!seen.has(next)) trails.push([...trail, next]);
        seen.add(next);
      }
    }
    return undefined;
  }
  return fields.flatMap(({ path, at }) => {
    const circle = circleFrom(path);
    if (!circle) return [];
    const message = `The fields require each other in a circle: ${[...circle, path].join(' → ')}`;
    const remedy = 'Leave one requiredIf out, and say the rest with a rule';
    return [problemAt(source, [...at, 'requiredIf'], message, remedy)];
  });
}
