import type { Board, Hall } from '@motcua/contract';
import { ArrowRight, CircleMinus, CirclePause } from 'lucide-react';
import { fill } from '../wording/fill.ts';
import type { RecentCall } from './board-rows.ts';
import { counterNumber, counterRanges } from './counter-numbers.ts';
import { boardWords } from './words.ts';

const { vi, en } = boardWords;

type Props = { hall: Hall; board: Board; recent: readonly RecentCall[] };

/** The right third: last calls, how many wait for each field, counters that do not serve now. */
export function SidePanel({ hall, board, recent }: Props) {
  return (
    <aside className="side">
      {recent.length > 0 && (
        <section aria-label={vi.recent}>
          <SideHead text={vi.recent} english={en.recent} />
          <ul className="recent" data-testid="recent">
            {recent.map((call) => (
              <li key={call.number}>
                <span className="recent-number">{call.number}</span>
                <ArrowRight className="recent-arrow" aria-hidden />
                <span>{call.counterName}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={vi.waiting}>
        <SideHead text={vi.waiting} english={en.waiting} />
        <ul className="waiting" data-testid="waiting">
          {board.waiting.map(({ serviceId, count }) => (
            <li key={serviceId} data-service={serviceId} data-count={count}>
              <span className="waiting-name">{serviceName(hall, serviceId)}</span>
              <span className="waiting-count">
                {count} <small>{vi.people}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Away hall={hall} board={board} />
    </aside>
  );
}

function SideHead({ text, english }: { text: string; english: string }) {
  return (
    <h2 className="side-head">
      {text} <small lang="en">{english}</small>
    </h2>
  );
}

function Away({ hall, board }: { hall: Hall; board: Board }) {
  const paused = numbersIn(hall, board, 'paused');
  const closed = numbersIn(hall, board, 'closed');
  return (
    <div className="away" data-testid="away">
      {paused !== '' && (
        <p className="is-paused">
          <CirclePause aria-hidden /> {fill(vi.paused, { counters: paused })}
        </p>
      )}
      {closed !== '' && (
        <p>
          <CircleMinus aria-hidden /> {fill(vi.closed, { counters: closed })}
        </p>
      )}
    </div>
  );
}

function numbersIn(hall: Hall, board: Board, state: 'paused' | 'closed'): string {
  const counters = board.counters.filter((counter) => counter.state === state);
  return counterRanges(counters.map((counter) => counterNumber(hall, counter.id)));
}

function serviceName(hall: Hall, serviceId: string): string {
  return hall.services.find((service) => service.id === serviceId)?.shortNames.vi ?? serviceId;
}
