import type { AskedField } from '@motcua/config/forms';
import { dateText, ethnicities, nationalities } from '@motcua/config/forms';
import { useId } from 'react';
import { useWords } from '../shell/i18n.ts';
import type { PickProps } from './pick.tsx';
import { Pick } from './pick.tsx';
import { RowsEditor } from './rows-editor.tsx';

type Props = {
  field: AskedField;
  value: unknown;
  onChange: (raw: unknown) => void;
};

/** One field to be written anew, by its type; the form's own check judges what comes out. */
export function ValueEditor({ field, value, onChange }: Props) {
  const { t, locale } = useWords();
  const label = field.label[locale];
  switch (field.type) {
    case 'choice':
      return <Pick label={label} options={field.options} value={value} onChange={onChange} />;
    case 'ethnicity':
    case 'nationality':
      return (
        <Chosen
          label={label}
          options={field.type === 'ethnicity' ? ethnicities : nationalities}
          value={value}
          onChange={onChange}
        />
      );
    case 'yes-no':
    case 'commitment': {
      const options = [
        { code: 'true', vi: 'Có', en: 'Yes' },
        { code: 'false', vi: 'Không', en: 'No' },
      ];
      const code = typeof value === 'boolean' ? String(value) : undefined;
      return (
        <Pick label={label} options={options} value={code} onChange={(raw) => onChange(raw === 'true')} />
      );
    }
    case 'address':
      return <AddressEditor value={value} hasDetail={field.detail !== 'none'} onChange={onChange} />;
    case 'rows':
      return <RowsEditor field={field} value={value} onChange={onChange} />;
    case 'long-text':
      return (
        <textarea
          aria-label={label}
          rows={5}
          value={textOf(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <input
          aria-label={label}
          value={field.type === 'date' ? dateOf(value) : textOf(value)}
          placeholder={field.type === 'date' ? t('declaration.datePattern') : field.example}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** A long list with "other" at its end, which then wants words. */
function Chosen({ label, options, value, onChange }: PickProps) {
  const { t } = useWords();
  const { code, other } = partsOf(value);
  return (
    <span className="declaration-several">
      <Pick label={label} options={options} value={code} onChange={(raw) => onChange({ code: raw, other })} />
      {options.at(-1)?.code === code && (
        <input
          aria-label={t('declaration.other')}
          value={other ?? ''}
          onChange={(event) => onChange({ code, other: event.target.value })}
        />
      )}
    </span>
  );
}

const addressParts = ['detail', 'commune', 'district', 'province'] as const;

function AddressEditor({
  value,
  hasDetail,
  onChange,
}: {
  value: unknown;
  hasDetail: boolean;
  onChange: (raw: unknown) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const parts = partsOf(value);
  return (
    <span className="declaration-several">
      {addressParts
        .filter((part) => hasDetail || part !== 'detail')
        .map((part) => (
          <label key={part} htmlFor={`${id}-${part}`}>
            {t(`declaration.address.${part}`)}
            <input
              id={`${id}-${part}`}
              value={parts[part] ?? ''}
              onChange={(event) =>
                onChange({ ...parts, kind: undefined, from: undefined, [part]: event.target.value })
              }
            />
          </label>
        ))}
    </span>
  );
}

function partsOf(value: unknown): Record<string, string | undefined> {
  // an answer with parts has texts only, but for the old names, which are not edited here
  return typeof value === 'object' && value !== null ? (value as Record<string, string | undefined>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What stands there as people write it; what is being typed stays as it is. */
function dateOf(value: unknown): string {
  const text = textOf(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateText(text) : text;
}
