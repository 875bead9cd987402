import type { Field, Row } from '@motcua/config/forms';
import { shownText } from '@motcua/config/forms';
import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };
import type { Block, Table } from './block.ts';
import { labelOnPaper, shownOnPaper, type Placed } from './fields-on-paper.ts';

/** How one field stands on the paper; some are drawn elsewhere. */
export function blockOf(placed: Placed, papers: readonly string[]): Block[] {
  const { field } = placed;
  const label = labelOnPaper(placed);
  switch (field.type) {
    case 'authority':
      return [];
    case 'commitment':
      return [{ kind: 'statement', text: field.text.vi }];
    case 'printed':
      return field.part === 'papers' ? [{ kind: 'papers', label, papers }] : [];
    case 'rows':
      // the engine keeps nothing but rows under a field of rows
      return [tableOf(label, field, (placed.value ?? []) as readonly Row[])];
    case 'long-text':
      return [{ kind: 'line', label, text: shownOnPaper(placed), tall: true }];
    default:
      return [{ kind: 'line', label, text: shownOnPaper(placed) }];
  }
}

type Rows = Extract<Field, { type: 'rows' }>;
const emptyRows = 3;

function tableOf(label: string, { columns }: Rows, rows: readonly Row[]): Table {
  const filled = rows.map((row, i) => [
    String(i + 1),
    ...columns.map((column) => {
      const cell = row[column.key];
      return cell === undefined ? '' : cellText(column, cell);
    }),
  ]);
  const heads = [words.number, ...columns.map((column) => column.label.vi)];
  const empty = Array.from({ length: emptyRows }, () => heads.map(() => ''));
  return { kind: 'table', label, columns: heads, rows: filled.length > 0 ? filled : empty };
}

/** A column is shown as a field of its own would be. */
function cellText(column: Rows['columns'][number], cell: Row[string]): string {
  const help = { vi: '', en: '' };
  return shownText({ ...column, help, required: false }, cell, 'vi'); // the same kinds, without page and help
}
