import type { Option } from '@motcua/config/forms';
import { useWords } from '../shell/i18n.ts';

export type PickProps = {
  label: string;
  options: readonly Option[];
  value: unknown;
  onChange: (raw: unknown) => void;
};

/** One of a few, or nothing yet. */
export function Pick({ label, options, value, onChange }: PickProps) {
  const { t, locale } = useWords();
  return (
    <select
      aria-label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{t('declaration.notSaid')}</option>
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {option[locale]}
        </option>
      ))}
    </select>
  );
}
