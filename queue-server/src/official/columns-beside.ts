import type { Form } from '@motcua/config/forms';
import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };
import type { Table } from './block.ts';
import { labelOnPaper, shownOnPaper, type Placed } from './fields-on-paper.ts';

const labelShare = 0.32;

/** Persons beside each other: a question a row, a person a column. `fields`: of each group, in the order of the groups. */
export function besideEachOther(groups: Form['groups'], fields: readonly (readonly Placed[])[]): Table {
  const questions = new Map<string, string>();
  for (const placed of fields.flat())
    if (!questions.has(placed.field.key)) questions.set(placed.field.key, labelOnPaper(placed));
  const rows = [...questions].map(([key, label]) => [
    label,
    ...fields.map((own) => {
      const placed = own.find(({ field }) => field.key === key);
      return (placed === undefined ? undefined : shownOnPaper(placed)) ?? '';
    }),
  ]);
  const heads = groups.map(({ title }) => title.vi);
  const shares = [labelShare, ...heads.map(() => (1 - labelShare) / heads.length)];
  return { kind: 'table', label: undefined, columns: [words.question, ...heads], shares, rows };
}
