import { err, ok } from '../../result.ts';
import { fault, type Fault } from '../fault.ts';
import type { Column, Field } from '../schema/field.ts';
import type { Cell, Row } from '../schema/value.ts';
import { checkChoice, checkYesNo } from './check-chosen.ts';
import { checkDate } from './check-date.ts';
import { checkPersonalNumber } from './check-id-number.ts';
import { checkWhole } from './check-number.ts';
import { checkName, checkText } from './check-text.ts';
import { isBlank } from './is-blank.ts';
import { type Outcome, refuse } from './outcome.ts';
import { unreachable } from '../unreachable.ts';

type RowsField = Extract<Field, { type: 'rows' }>;

function checkCell(raw: unknown, column: Column, today: string): Outcome<Cell> {
  switch (column.type) {
    case 'person-name':
      return checkName(raw, column);
    case 'text':
      return checkText(raw, column);
    case 'date':
      return checkDate(raw, column, today);
    case 'personal-number':
      return checkPersonalNumber(raw);
    case 'whole-number':
      return checkWhole(raw, column);
    case 'choice':
      return checkChoice(raw, column);
    case 'yes-no':
      return checkYesNo(raw, column.label);
    default:
      return unreachable(column);
  }
}

function cellOf(raw: object, key: string): unknown {
  return Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : undefined;
}

function checkRow(raw: object, field: RowsField, today: string, row: number): Outcome<Row> {
  const cells: [string, Cell][] = [];
  for (const column of field.columns) {
    const value = cellOf(raw, column.key);
    const at = { row, column: column.key };
    if (isBlank(value)) {
      if (column.required) return err<Fault>({ ...fault('needed', { label: column.label }), ...at });
      continue;
    }
    const cell = checkCell(value, column, today);
    if (!cell.ok) return err<Fault>({ ...cell.error, ...at });
    cells.push([column.key, cell.value]);
  }
  return ok(Object.fromEntries(cells));
}

/** Rows in which nothing was written are left out; the first fault names its row and column. */
export function checkRows(raw: unknown, field: RowsField, today: string): Outcome<readonly Row[]> {
  if (!Array.isArray(raw)) return refuse('not-understood', { label: field.label });
  const rows: Row[] = [];
  for (const [i, one] of raw.entries()) {
    if (typeof one !== 'object' || one === null) return refuse('not-understood', { label: field.label });
    if (field.columns.every(({ key }) => isBlank(cellOf(one as object, key)))) continue;
    const row = checkRow(one as object, field, today, i);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  if (rows.length < field.min) return refuse('rows-few', { min: field.min });
  return rows.length > field.max ? refuse('rows-many', { max: field.max }) : ok(rows);
}
