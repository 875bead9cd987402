import type { AskedField, Column, Fault } from '@motcua/config/forms';
import { Check, Plus } from 'lucide-react';
import type { ComponentType } from 'react';
import { useState } from 'react';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';
import type { BoxesProps } from './box-item.ts';
import { FaultWords } from './fault-words.tsx';
import { cellText } from './cell-text.ts';

type RowsField = Extract<AskedField, { type: 'rows' }>;
type RawRow = Readonly<Record<string, unknown>>;
type Props = {
  cells: ComponentType<BoxesProps>;
  field: RowsField;
  raw: unknown;
  onRaw: (raw: unknown) => void;
  fault: Fault | undefined;
};

/** Several people or things of a kind: a list, and one of them at a time to fill in. */
export function RowsBox({ cells: Cells, field, raw, onRaw, fault }: Props) {
  const t = useDeclareWords();
  const [open, setOpen] = useState<number | undefined>(() => fault?.row);
  const rows = rowsIn(raw);
  const replace = (at: number, row: RawRow) => onRaw(rows.map((one, i) => (i === at ? row : one)));

  const row = open === undefined ? undefined : rows[open];
  if (open !== undefined && row !== undefined) {
    return (
      <div className="d-row-open">
        <h2>{t('rows.row', { row: open + 1 })}</h2>
        <Cells
          items={field.columns.map((column) => ({
            ...{
              id: `${open}.${column.key}`,
              field: column,
              raw: row[column.key],
              isOptional: !column.required,
            },
            onRaw: (cell) => replace(open, { ...row, [column.key]: cell }),
            fault: fault?.row === open && fault.column === column.key ? fault : undefined,
          }))}
          onEnter={() => setOpen(undefined)}
          before={
            <button type="button" className="second d-row-done" onClick={() => setOpen(undefined)}>
              <Check aria-hidden="true" />
              {t('rows.done')}
            </button>
          }
        />
      </div>
    );
  }
  return (
    <div className="d-rows">
      {rows.length === 0 && <p className="d-helper">{t('rows.none')}</p>}
      <ol>
        {rows.map((one, i) => (
          <RowLine
            key={i}
            row={one}
            at={i}
            columns={field.columns}
            fault={fault?.row === i ? fault : undefined}
            onOpen={() => setOpen(i)}
            onRemove={() => onRaw(rows.filter((_, other) => other !== i))}
          />
        ))}
      </ol>
      {rows.length < field.max && (
        <button
          type="button"
          className="second"
          onClick={() => {
            onRaw([...rows, {}]);
            setOpen(rows.length);
          }}
        >
          <Plus aria-hidden="true" />
          {t('rows.add')}
        </button>
      )}
    </div>
  );
}

type RowLineProps = {
  row: RawRow;
  at: number;
  columns: readonly Column[];
  fault: Fault | undefined;
  onOpen: () => void;
  onRemove: () => void;
};

function RowLine({ row, at, columns, fault, onOpen, onRemove }: RowLineProps) {
  const t = useDeclareWords();
  const locale = useDeclareLocale();
  const texts = columns
    .map((column) => cellText(column, row[column.key], locale))
    .filter((text) => text !== '');
  return (
    <li className="d-row">
      <span>
        {texts.join(' · ') || t('rows.row', { row: at + 1 })}
        {fault !== undefined && <FaultWords fault={fault} id={`row-${at}`} />}
      </span>
      <button
        type="button"
        className="d-small"
        aria-label={t('rows.changeRow', { row: at + 1 })}
        onClick={onOpen}
      >
        {t('rows.change')}
      </button>
      <button
        type="button"
        className="d-small"
        aria-label={t('rows.removeRow', { row: at + 1 })}
        onClick={onRemove}
      >
        {t('rows.remove')}
      </button>
    </li>
  );
}

function rowsIn(raw: unknown): readonly RawRow[] {
  return Array.isArray(raw)
    ? raw.filter((row): row is RawRow => typeof row === 'object' && row !== null)
    : [];
}
