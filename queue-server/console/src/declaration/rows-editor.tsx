import type { AskedField, Column } from '@motcua/config/forms';
import { Plus, Trash2 } from 'lucide-react';
import { useWords } from '../shell/i18n.ts';
import { Pick } from './pick.tsx';

type RowsField = Extract<AskedField, { type: 'rows' }>;
type Props = { field: RowsField; value: unknown; onChange: (raw: unknown) => void };
type Row = Record<string, unknown>;

/** A repeating part of a form as a table to write in. */
export function RowsEditor({ field, value, onChange }: Props) {
  const { t, locale } = useWords();
  const rows: Row[] = Array.isArray(value) ? (value as Row[]) : []; // rows are records, or nothing yet
  const put = (at: number, key: string, cell: unknown): void =>
    onChange(rows.map((row, i) => (i === at ? { ...row, [key]: cell } : row)));
  return (
    <div className="declaration-rows">
      {rows.map((row, at) => (
        // rows have no names of their own, and none is moved
        <fieldset key={at}>
          <legend>{t('declaration.row', { number: at + 1 })}</legend>
          {field.columns.map((column) => (
            <label key={column.key}>
              {column.label[locale]}
              <Cell column={column} value={row[column.key]} onChange={(cell) => put(at, column.key, cell)} />
            </label>
          ))}
          <button type="button" className="button" onClick={() => onChange(rows.filter((_, i) => i !== at))}>
            <Trash2 aria-hidden strokeWidth={1.75} />
            {t('declaration.removeRow', { number: at + 1 })}
          </button>
        </fieldset>
      ))}
      {rows.length < field.max && (
        <button type="button" className="button" onClick={() => onChange([...rows, {}])}>
          <Plus aria-hidden strokeWidth={1.75} />
          {t('declaration.addRow')}
        </button>
      )}
    </div>
  );
}

function Cell({
  column,
  value,
  onChange,
}: {
  column: Column;
  value: unknown;
  onChange: (cell: unknown) => void;
}) {
  const { locale } = useWords();
  if (column.type === 'choice')
    return <Pick label={column.label[locale]} options={column.options} value={value} onChange={onChange} />;
  if (column.type === 'yes-no') {
    const options = [
      { code: 'true', vi: 'Có', en: 'Yes' },
      { code: 'false', vi: 'Không', en: 'No' },
    ];
    const code = typeof value === 'boolean' ? String(value) : undefined;
    return (
      <Pick
        label={column.label[locale]}
        options={options}
        value={code}
        onChange={(raw) => onChange(raw === undefined ? undefined : raw === 'true')}
      />
    );
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return <input value={text} onChange={(event) => onChange(event.target.value)} />;
}
