import { useId, useState } from 'react';
import { useWords } from '../shell/i18n.ts';
import { codeIn } from './correcting.ts';
import { DeclarationSheet } from './declaration-sheet.tsx';

/** A citizen without a number who brings a code. */
export function FindDeclaration({ today }: { today: string }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [code, setCode] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  return (
    <form
      className="find-declaration"
      onSubmit={(event) => {
        event.preventDefault();
        const found = codeIn(text);
        setWrong(found === undefined);
        setCode(found);
      }}
    >
      <label htmlFor={id}>{t('declaration.byCode')}</label>
      <input
        id={id}
        value={text}
        autoComplete="off"
        spellCheck={false}
        maxLength={12}
        placeholder={t('declaration.codeExample')}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button">
        {t('declaration.open')}
      </button>
      {isWrong && (
        <p role="alert" className="problem">
          {t('declaration.wrongCode')}
        </p>
      )}
      {code !== undefined && (
        <DeclarationSheet code={code} today={today} onClose={() => setCode(undefined)} />
      )}
    </form>
  );
}
