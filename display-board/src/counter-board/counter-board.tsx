import type { Hall, HallCounter } from '@motcua/contract';
import { CircleMinus, CirclePause } from 'lucide-react';
import { useEffect, useState } from 'react';
import { BoardFoot } from '../board/board-foot.tsx';
import { Digits } from '../board/digits.tsx';
import { isNewCall } from '../board/new-call.ts';
import { StaleNotice } from '../board/stale-notice.tsx';
import { counterWords } from '../board/words.ts';
import type { HallFeed } from '../hall/hall-feed.ts';
import { useHallView, useServerNow } from '../hall/use-hall-view.ts';
import { fill } from '../wording/fill.ts';
import type { CounterNow } from './counter-now.ts';
import { counterNow } from './counter-now.ts';
import { fieldsLine } from './fields-line.ts';

const { vi, en } = counterWords;

type Props = { feed: HallFeed; counterId: string };

/** The screen over one counter. */
export function CounterBoard({ feed, counterId }: Props) {
  const { hall, board, status } = useHallView(feed);
  const nowMs = useServerNow(feed);
  useEffect(() => {
    document.title = vi.title;
  }, []);
  if (hall === undefined || board === undefined) return <StaleNotice />;
  const counter = hall.counters.find(({ id }) => id === counterId);
  const now = counterNow(board, counterId);
  if (counter === undefined || now === undefined) return <p className="counter-unknown">{vi.unknown}</p>;
  const isStale = status !== 'live';
  return (
    <main
      className={isStale ? 'board is-stale' : 'board'}
      data-testid="counter-board"
      data-status={status}
      data-state={now.kind}
    >
      <div className="counter-body" aria-hidden={isStale}>
        <CounterHead counter={counter} hall={hall} />
        <Middle key={'number' in now ? now.calledAt : now.kind} now={now} nowMs={nowMs} />
      </div>
      <BoardFoot hall={hall} nowMs={nowMs} />
      {isStale && <StaleNotice />}
    </main>
  );
}

/** A name that only repeats the number is not said twice. */
function CounterHead({ counter, hall }: { counter: HallCounter; hall: Hall }) {
  const heading = fill(vi.heading, { number: counter.number });
  const fields = fieldsLine(counter, hall);
  return (
    <header className="counter-head">
      <h1>{heading}</h1>
      {counter.names.vi !== heading && <p>{counter.names.vi}</p>}
      {counter.kind === 'priority' && <p className="is-priority">{vi.priority}</p>}
      {fields !== '' && <p>{fields}</p>}
    </header>
  );
}

function Middle({ now, nowMs }: { now: CounterNow; nowMs: number }) {
  const [isNew] = useState(() => 'number' in now && isNewCall(now.calledAt, nowMs));
  return (
    <section className={`counter-now is-${now.kind} ${isNew ? 'is-pulsing' : ''}`} aria-live="polite">
      {now.kind === 'paused' && <CirclePause aria-hidden />}
      {now.kind === 'closed' && <CircleMinus aria-hidden />}
      {'number' in now && (
        <p className="counter-number">
          <Digits text={now.number} />
        </p>
      )}
      <p className="counter-state">{vi[now.kind]}</p>
      <p className="counter-state-english" lang="en">
        {en[now.kind]}
      </p>
    </section>
  );
}
