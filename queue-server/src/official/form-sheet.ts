import type { Answers, Field, Form, Row } from '@motcua/config/forms';
import { dateInWords, fieldsOf, shownText, viewOf } from '@motcua/config/forms';
import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };

/** One thing on the paper, from top to bottom. */
export type Block =
  | { readonly kind: 'group'; readonly title: string }
  /** Text undefined: nothing was given, so the line is dotted for a hand to write on. */
  | { readonly kind: 'line'; readonly label: string; readonly text: string | undefined; readonly tall?: true }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'statement'; readonly text: string }
  /** A list of papers, or room to write one. */
  | { readonly kind: 'papers'; readonly label: string; readonly papers: readonly string[] }
  /** Boxes side by side for opinions and signatures; kept together with what belongs to them. */
  | {
      readonly kind: 'signatures';
      readonly offices: readonly string[];
      readonly signer: string;
      readonly isDated: boolean;
    };

/** A form as a Vietnamese administrative paper has it (Nghị định 30/2020/NĐ-CP, Điều 8): always in Vietnamese. */
export type FormSheet = {
  readonly formNumber: string | undefined;
  readonly title: string;
  readonly addressee: string | undefined;
  readonly blocks: readonly Block[];
};

type Placed = { readonly path: string; readonly field: Field };

/** What the paper says. `papers`: what the citizen says to have brought. */
export function formSheet(
  form: Form,
  answers: Answers,
  today: string,
  papers: readonly string[] = [],
): FormSheet {
  const view = viewOf(form, answers, today);
  const fields = [...fieldsOf(form)].flatMap(([path, { field }]) =>
    view.applies(path) ? [{ path, field }] : [],
  );
  const authority = fields.find(({ field }) => field.type === 'authority');
  const blocks = form.groups.flatMap((group): Block[] => {
    const own = fields.filter(({ path }) => path.startsWith(`${group.id}.`));
    const body = own.flatMap((one) => blockOf(one, answers, papers));
    const isHeaded = own.some(({ field }) => !['authority', 'printed', 'commitment'].includes(field.type));
    return isHeaded ? [{ kind: 'group', title: group.title.vi }, ...body] : body;
  });
  return {
    formNumber: form.source.formNumber,
    title: form.name.vi,
    addressee: authority === undefined ? undefined : textOf(authority, answers),
    blocks: [...blocks, ...signing(fields)],
  };
}

function textOf({ path, field }: Placed, answers: Answers): string | undefined {
  const value = answers[path];
  if (value === undefined) return undefined;
  const text = shownText(field, value, 'vi');
  const isSpelled = field.type === 'date' && field.inWords && typeof value === 'string';
  return isSpelled ? `${text} (${words.inWords}: ${dateInWords(value)})` : text;
}

function labelOf({ label, ...field }: Field): string {
  const number = 'printsAt' in field ? field.printsAt : undefined;
  return number === undefined ? label.vi : `${number} ${label.vi}`;
}

function blockOf(placed: Placed, answers: Answers, papers: readonly string[]): Block[] {
  const { path, field } = placed;
  switch (field.type) {
    case 'authority':
      return [];
    case 'commitment':
      return [{ kind: 'statement', text: field.text.vi }];
    case 'printed':
      return field.part === 'papers' ? [{ kind: 'papers', label: labelOf(field), papers }] : [];
    case 'rows':
      return [tableOf(field, (answers[path] ?? []) as readonly Row[])]; // the engine keeps rows under a field of rows
    default: {
      const text = textOf(placed, answers);
      return [
        { kind: 'line', label: labelOf(field), text, ...(field.type === 'long-text' && { tall: true }) },
      ];
    }
  }
}

const emptyRows = 3;

function tableOf(field: Extract<Field, { type: 'rows' }>, rows: readonly Row[]): Block {
  const filled = rows.map((row, i) => [
    String(i + 1),
    ...field.columns.map((column) => {
      const cell = row[column.key];
      return cell === undefined ? '' : cellText(column, cell);
    }),
  ]);
  const columns = [words.number, ...field.columns.map(({ label }) => label.vi)];
  const empty = Array.from({ length: emptyRows }, () => columns.map(() => ''));
  return { kind: 'table', label: labelOf(field), columns, rows: filled.length > 0 ? filled : empty };
}

type Column = Extract<Field, { type: 'rows' }>['columns'][number];

/** A column is shown as a field of its own would be. */
function cellText(column: Column, cell: Row[string]): string {
  const help = { vi: '', en: '' };
  return shownText({ ...column, help, required: false }, cell, 'vi'); // the same kinds, without page and help
}

/** What stands at the foot: where and when, who signs, and whose opinion is asked. */
function signing(fields: readonly Placed[]): Block[] {
  const printed = fields.flatMap(({ field }) => (field.type === 'printed' ? [field] : []));
  const signer = printed.find(({ part }) => part === 'signature');
  if (signer === undefined) return [];
  const offices = printed.filter(({ part }) => part === 'office').map(({ label }) => label.vi);
  const isDated = printed.some(({ part }) => part === 'place-and-date');
  return [{ kind: 'signatures', offices, signer: signer.label.vi, isDated }];
}
