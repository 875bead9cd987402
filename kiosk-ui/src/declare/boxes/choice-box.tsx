import type { Option } from '@motcua/config/forms';
import { Check } from 'lucide-react';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';

type Choice = { readonly key: string; readonly text: string; readonly value: string | boolean };
type Props = {
  label: string;
  choices: readonly Choice[];
  raw: unknown;
  onChoose: (value: string | boolean) => void;
};

/** Large buttons; the chosen one has a tick besides its colour. */
export function Choices({ label, choices, raw, onChoose }: Props) {
  const isLong = choices.length > 5;
  return (
    <div className={`d-choices${isLong ? ' d-choices-many' : ''}`} role="group" aria-label={label}>
      {choices.map(({ key, text, value }) => (
        <button
          key={key}
          type="button"
          className="choice d-choice"
          aria-pressed={raw === value}
          onClick={() => onChoose(value)}
        >
          <span className="d-tick">{raw === value && <Check aria-hidden="true" />}</span>
          {text}
        </button>
      ))}
    </div>
  );
}

export function OptionsBox(props: Omit<Props, 'choices'> & { options: readonly Option[] }) {
  const locale = useDeclareLocale();
  const { options, ...rest } = props;
  return (
    <Choices
      {...rest}
      choices={options.map((option) => ({ key: option.code, text: option[locale], value: option.code }))}
    />
  );
}

export function YesNoBox(props: Omit<Props, 'choices'>) {
  const t = useDeclareWords();
  return (
    <Choices
      {...props}
      choices={[
        { key: 'yes', text: t('box.yes'), value: true },
        { key: 'no', text: t('box.no'), value: false },
      ]}
    />
  );
}
