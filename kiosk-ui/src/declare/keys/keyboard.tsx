import { ArrowBigUp, ArrowRightToLine, Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { TypingMethod } from '../../typing/type-key.ts';
import { useDeclareWords } from '../wording/declare-words.ts';
import { digitRow, letterRows, ownLetters, signs, toneKeys } from './key-rows.ts';
import type { Press } from './press.ts';

type Props = {
  method: TypingMethod;
  onMethod: () => void;
  onPress: (press: Press) => void;
  /** All letters are capitals; there is no key for it. */
  isUpper: boolean;
  /** A new line begins with a capital. */
  isAtStart: boolean;
  kind: 'name' | 'text' | 'email';
  hasLines?: boolean;
  /** To the next line of the page. */
  onNext?: () => void;
};

/** The keys of the screen. Real buttons: a finger, a mouse and the Enter key press them alike. */
export function Keyboard(props: Props) {
  const { method, onMethod, onPress, isUpper, isAtStart, kind, hasLines = false, onNext } = props;
  const t = useDeclareWords();
  const [isShifted, setShifted] = useState(false);
  const isCapital = isUpper || isShifted || (isAtStart && kind === 'text');
  const shown = (letter: string) => (isCapital ? letter.toUpperCase() : letter);

  function type(letter: string): void {
    onPress({ kind: 'letter', letter: shown(letter) });
    setShifted(false);
  }
  const key = (letter: string) => (
    <Key key={letter} onPress={() => type(letter)}>
      {shown(letter)}
    </Key>
  );

  const hasMarks = method === 'marks' && kind !== 'email';
  const remove = (
    <Key label={t('keys.delete')} onPress={() => onPress({ kind: 'delete' })} wide>
      <Delete aria-hidden="true" />
    </Key>
  );

  return (
    <div className="d-keys" data-repeats="" role="group" aria-label={t('keys.label')}>
      {kind !== 'name' && <div className="d-key-row">{[...digitRow].map(key)}</div>}
      {kind === 'name' && method === 'vni' && <div className="d-key-row">{[...digitRow].map(key)}</div>}
      {letterRows.map((row, i) => (
        <div key={row} className="d-key-row">
          {[...row, ...(hasMarks ? (ownLetters[i] ?? '') : '')].map(key)}
          {i === 2 && !hasMarks && remove}
        </div>
      ))}
      {hasMarks && (
        <div className="d-key-row">
          {[...(ownLetters[3] ?? '')].map(key)}
          {toneKeys.map(({ tone, sample, mark }) => (
            <Key key={tone} label={t(`tones.${tone}`)} onPress={() => onPress({ kind: 'mark', mark })} tone>
              {isCapital ? sample.toUpperCase() : sample}
            </Key>
          ))}
          {remove}
        </div>
      )}
      <div className="d-key-row">
        {!isUpper && (
          <Key label={t('keys.capital')} isPressed={isCapital} onPress={() => setShifted(!isShifted)} wide>
            <ArrowBigUp aria-hidden="true" />
          </Key>
        )}
        {kind !== 'email' && (
          <button type="button" className="d-key d-key-method" onClick={onMethod}>
            {t(`keys.${method}`)}
          </button>
        )}
        {kind === 'email'
          ? [...signs.email].map(key)
          : [...signs.text].slice(0, kind === 'name' ? 0 : 4).map(key)}
        <button type="button" className="d-key d-key-space" onClick={() => type(' ')}>
          {t('keys.space')}
        </button>
        {hasLines && (
          <button type="button" className="d-key d-key-method" onClick={() => type('\n')}>
            {t('keys.line')}
          </button>
        )}
        <button type="button" className="d-key d-key-method" onClick={() => onPress({ kind: 'clear' })}>
          {t('keys.clear')}
        </button>
        {onNext !== undefined && (
          <Key label={t('keys.next')} onPress={onNext} wide>
            <ArrowRightToLine aria-hidden="true" />
          </Key>
        )}
      </div>
    </div>
  );
}

type KeyProps = {
  children: ReactNode;
  onPress: () => void;
  label?: string;
  isPressed?: boolean;
  wide?: boolean;
  tone?: boolean;
};

function Key({ children, onPress, label, isPressed, wide = false, tone = false }: KeyProps) {
  return (
    <button
      type="button"
      className={`d-key${wide ? ' d-key-wide' : ''}${tone ? ' d-key-tone' : ''}`}
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
