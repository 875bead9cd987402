import { shownText } from '@motcua/config/forms';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import { useFailureText } from '../shell/use-failure-text.ts';
import type { DeclarationLine } from './correcting.ts';
import type { Refusal } from './use-declaration.ts';
import { ValueEditor } from './value-editor.tsx';

type Props = {
  line: DeclarationLine;
  isBusy: boolean;
  onCorrect: (path: string, raw: unknown) => Promise<Refusal | undefined>;
};

/** What the citizen said to one question, and a way to put it right with him. */
export function DeclarationLineRow({ line, isBusy, onCorrect }: Props) {
  const { t, locale } = useWords();
  const failureText = useFailureText();
  const [raw, setRaw] = useState<{ value: unknown }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const { field, path, value, trouble } = line;
  async function save(): Promise<void> {
    const refused = await onCorrect(path, raw?.value);
    setRefusal(refused);
    if (refused === undefined) setRaw(undefined);
  }
  const said = value === undefined ? undefined : shownText(field, value, locale);
  const problem =
    refusal === undefined
      ? undefined
      : 'words' in refusal
        ? refusal.words[locale]
        : failureText(refusal.failure);
  return (
    <div className={trouble === undefined ? 'declaration-line' : 'declaration-line wanting'}>
      <dt>{field.label[locale]}</dt>
      <dd>
        {raw === undefined ? (
          <>
            <span className="declaration-said">{said ?? t('declaration.notSaid')}</span>
            {trouble !== undefined && <span className="declaration-trouble">{trouble[locale]}</span>}
            <button
              type="button"
              className="button small"
              disabled={isBusy}
              onClick={() => setRaw({ value })}
            >
              <Pencil aria-hidden strokeWidth={1.75} />
              {t('declaration.correct')}
              <span className="visually-hidden"> {field.label[locale]}</span>
            </button>
          </>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <ValueEditor field={field} value={raw.value} onChange={(next) => setRaw({ value: next })} />
            {problem !== undefined && (
              <p role="alert" className="problem">
                {problem}
              </p>
            )}
            <span className="declaration-tools">
              <button type="submit" className="button primary small" disabled={isBusy}>
                {t('declaration.save')}
              </button>
              <button
                type="button"
                className="button small"
                onClick={() => {
                  setRaw(undefined);
                  setRefusal(undefined);
                }}
              >
                {t('common.cancel')}
              </button>
            </span>
          </form>
        )}
      </dd>
    </div>
  );
}
