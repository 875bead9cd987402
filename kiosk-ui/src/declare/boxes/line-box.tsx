import type { KeyboardEvent } from 'react';
import { useId } from 'react';
import type { PressRules } from '../keys/press.ts';
import { useTyping } from '../keys/use-typing.ts';
import type { TypedLine } from './lines-of.ts';

export type LineHands = {
  readonly isActive: boolean;
  /** Keys stand on the screen, so no keyboard of the system comes up. */
  readonly hasScreenKeys: boolean;
  readonly rules: PressRules;
  readonly isWrong: boolean;
  readonly describedBy: string | undefined;
  readonly onActive: () => void;
  /** Enter, or the last digit of a date's day. */
  readonly onDone: () => void;
};

const systemKeys = {
  digits: 'numeric',
  email: 'email',
  name: 'text',
  text: 'text',
  code: 'text',
  lines: 'text',
} as const;

/** One line with its label. */
export function LineBox({ line, hands }: { line: TypedLine; hands: LineHands }) {
  const id = useId();
  const { isActive, hasScreenKeys, rules, isWrong, describedBy, onActive, onDone } = hands;
  const typing = useTyping(line.text, line.write, rules);
  const isShownGrouped = line.shown !== undefined && !isActive;
  const common = {
    id,
    value: isShownGrouped ? (line.shown ?? line.text) : line.text,
    'data-line': line.id,
    'data-active': isActive,
    'aria-invalid': isWrong,
    'aria-describedby': describedBy,
    inputMode: hasScreenKeys ? 'none' : systemKeys[line.keys],
    autoComplete: hasScreenKeys ? 'off' : (line.autoComplete ?? 'off'),
    autoCapitalize: line.isUpper === true ? 'characters' : 'sentences',
    spellCheck: false,
    maxLength: line.maxLength,
    onFocus: onActive,
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && line.keys !== 'lines') {
        event.preventDefault();
        return onDone();
      }
      if (hasScreenKeys && line.keys !== 'digits') typing.takeRealKey(event);
    },
  } as const;

  function write(text: string): void {
    const clean = line.keys === 'digits' ? digitsIn(text, line.sign) : text;
    line.write(line.isUpper === true ? clean.toUpperCase() : clean);
    if (line.isFullAt !== undefined && clean.length >= line.isFullAt && clean.length > line.text.length)
      onDone();
  }

  return (
    <div className={`d-line d-line-${line.width ?? 'full'}`}>
      <label htmlFor={id}>{line.label}</label>
      <span className="d-line-box">
        {line.keys === 'lines' ? <textarea {...common} rows={4} /> : <input type="text" {...common} />}
        {line.unit !== undefined && <span className="d-unit">{line.unit}</span>}
      </span>
    </div>
  );
}

export function digitsIn(text: string, sign: string | undefined): string {
  return [...text].filter((letter) => /\d/.test(letter) || letter === sign).join('');
}
