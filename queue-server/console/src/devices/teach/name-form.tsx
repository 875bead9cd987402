import type { KeyLearning, KeyName } from '@motcua/contract';
import { KeyName as Names } from '@motcua/contract';
import type { SubmitEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../shell/i18n.ts';
import { keyChoices } from './key-choices.ts';

type Props = {
  press: NonNullable<KeyLearning['press']>;
  onName: (key: KeyName) => void;
  onPassOver: () => void;
};

/** What was pressed, and the list of what it may do. The list has the focus as soon as a key comes in. */
export function NameForm({ press, onName, onPassOver }: Props) {
  const { t } = useWords();
  const fieldId = useId();
  const field = useRef<HTMLSelectElement>(null);
  const [key, setKey] = useState<KeyName | undefined>(press.key);
  useEffect(() => field.current?.focus(), []);
  function name(event: SubmitEvent): void {
    event.preventDefault();
    if (key !== undefined) onName(key);
  }
  return (
    <form className="name-form" onSubmit={name}>
      <p role="status">
        {t('devices.teach.got')} <code>{press.raw}</code>
        {press.key !== undefined && (
          <span className="hint"> {t('devices.teach.gotKnown', { key: t(`devices.key.${press.key}`) })}</span>
        )}
      </p>
      <label htmlFor={fieldId}>{t('devices.teach.choose')}</label>
      <select
        id={fieldId}
        ref={field}
        value={key ?? ''}
        onChange={(event) => setKey(Names.options.find((option) => option === event.target.value))}
      >
        <option value="">{t('devices.teach.chooseNone')}</option>
        {keyChoices.map(({ group, keys }) => (
          <optgroup key={group} label={t(`devices.teach.group.${group}`)}>
            {keys.map((option) => (
              <option key={option} value={option}>
                {t(`devices.key.${option}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <div className="name-foot">
        <button type="submit" className="button primary" disabled={key === undefined}>
          {t('devices.teach.name')}
        </button>
        <button type="button" className="button" onClick={onPassOver}>
          {t('devices.teach.passOver')}
        </button>
      </div>
    </form>
  );
}
