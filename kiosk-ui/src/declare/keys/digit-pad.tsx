import { ArrowRightToLine, Delete } from 'lucide-react';
import { useDeclareWords } from '../wording/declare-words.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type Props = { onDigit: (digit: string) => void; onDelete: () => void; sign?: string; onNext?: () => void };

/** Large digits in the order of a telephone. */
export function DigitPad({ onDigit, onDelete, sign, onNext }: Props) {
  const t = useDeclareWords();
  return (
    <div className="d-pad" data-repeats="" role="group" aria-label={t('keys.digits')}>
      {digits.map((digit) => (
        <button key={digit} type="button" className="d-key" onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      {sign === undefined && onNext !== undefined && (
        <button type="button" className="d-key" aria-label={t('keys.next')} onClick={onNext}>
          <ArrowRightToLine aria-hidden="true" />
        </button>
      )}
      {sign === undefined && onNext === undefined && <span />}
      {sign !== undefined && (
        <button type="button" className="d-key" onClick={() => onDigit(sign)}>
          {sign}
        </button>
      )}
      <button type="button" className="d-key" onClick={() => onDigit('0')}>
        {0}
      </button>
      <button type="button" className="d-key" aria-label={t('keys.delete')} onClick={onDelete}>
        <Delete aria-hidden="true" />
      </button>
    </div>
  );
}
