import type { Option } from '@motcua/config/forms';
import { Check, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import { onPage, pageCount } from '../../choices/choice-pages.ts';
import { useDeclareUi } from '../declare-ui.ts';
import { useDeclareLocale, useDeclareWords } from '../wording/declare-words.ts';

type Choice = { readonly key: string; readonly text: string; readonly value: string | boolean };
type Props = {
  label: string;
  choices: readonly Choice[];
  raw: unknown;
  onChoose: (value: string | boolean) => void;
};

const fewChoices = 5;

/** Large buttons; the chosen one has a tick besides its colour. */
export function Choices({ label, choices, raw, onChoose }: Props) {
  const t = useDeclareWords();
  const { modes } = useDeclareUi();
  const [page, setPage] = useState(0);
  const isLong = choices.length > fewChoices;
  // the way to the others is one choice more
  const perPage = modes.simple && isLong ? fewChoices - 1 : Infinity;
  return (
    <div className={`d-choices${isLong ? ' d-choices-many' : ''}`} role="group" aria-label={label}>
      {onPage(choices, page, perPage).map(({ key, text, value }) => (
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
      {pageCount(choices.length, perPage) > 1 && (
        <button type="button" className="choice d-choice choice-other" onClick={() => setPage(page + 1)}>
          <span className="d-tick">
            <ChevronsRight aria-hidden="true" />
          </span>
          {t('more')}
        </button>
      )}
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
