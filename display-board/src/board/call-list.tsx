import type { BoardCall, Hall } from '@motcua/contract';
import { CallRow } from './call-row.tsx';
import { counterNumber } from './counter-numbers.ts';
import { boardWords } from './words.ts';

const { vi, en } = boardWords;

type Props = { hall: Hall; rows: readonly BoardCall[]; nowMs: number };

/** The left two thirds: who is to go where. */
export function CallList({ hall, rows, nowMs }: Props) {
  if (rows.length === 0) return <NoCalls />;
  return (
    <section className="calls" aria-label={vi.calls}>
      <div className="call-heads" aria-hidden>
        <Head text={vi.number} english={en.number} />
        <Head text={vi.counter} english={en.counter} />
      </div>
      <ol className="call-rows" aria-live="polite">
        {rows.map((call, index) => (
          <CallRow
            key={`${call.ticketId}@${call.calledAt}`}
            call={call}
            counter={counterNumber(hall, call.counterId)}
            isNewest={index === 0 && call.state === 'called'}
            nowMs={nowMs}
          />
        ))}
      </ol>
    </section>
  );
}

function Head({ text, english }: { text: string; english: string }) {
  return (
    <span className="call-head">
      {text} <small lang="en">{english}</small>
    </span>
  );
}

function NoCalls() {
  return (
    <section className="calls no-calls" data-testid="no-calls">
      <p className="no-calls-text">{vi.noCalls}</p>
      <p className="no-calls-next">{vi.noCallsNext}</p>
      <p className="no-calls-next" lang="en">
        {en.noCallsNext}
      </p>
    </section>
  );
}
