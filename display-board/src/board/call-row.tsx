import type { BoardCall } from '@motcua/contract';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { fill } from '../wording/fill.ts';
import { Digits } from './digits.tsx';
import { isNewCall } from './new-call.ts';
import { boardWords } from './words.ts';

/** `A001`; the thousandth of a day is one sign longer and a little smaller. */
const usualLength = 4;

type Props = { call: BoardCall; counter: number; isNewest: boolean; nowMs: number };

/** One call, large. It pulses five times if it is new when it appears, then stands still. */
export function CallRow({ call, counter, isNewest, nowMs }: Props) {
  const [isNew] = useState(() => isNewCall(call.calledAt, nowMs));
  const classes = ['call-row', isNewest ? 'is-newest' : '', isNewest && isNew ? 'is-pulsing' : ''];
  return (
    <li
      className={classes.join(' ')}
      data-testid="call"
      data-number={call.number}
      data-counter={call.counterId}
      data-state={call.state}
      aria-label={fill(boardWords.vi.call, { number: call.number, counter })}
    >
      <span className={call.number.length > usualLength ? 'call-number is-long' : 'call-number'}>
        <Digits text={call.number} />
      </span>
      <ArrowRight className="call-arrow" aria-hidden />
      <span className="call-counter">
        <Digits text={counter === 0 ? call.counterName : String(counter)} />
      </span>
    </li>
  );
}
