import type { RatingReason } from '@motcua/contract';
import type { RatingInput } from './rating-flow.ts';
import { ratingReasons } from './rating-reasons.ts';
import { rateWords } from './rating-words.ts';

const { vi, en } = rateWords;

type Props = { chosen: readonly RatingReason[]; press: (input: RatingInput) => void };

export function ReasonsScreen({ chosen, press }: Props) {
  return (
    <section className="question">
      <h1>{vi.why}</h1>
      <p className="english">
        {vi.whyNext} <span lang="en">{en.why}</span>
      </p>
      <div className="reasons">
        {ratingReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="reason"
            aria-pressed={chosen.includes(reason)}
            onClick={() => press({ type: 'reason-pressed', reason })}
          >
            <span>{vi[reason]}</span>
            <small lang="en">{en[reason]}</small>
          </button>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="second" onClick={() => press({ type: 'back' })}>
          {vi.back}
        </button>
        <button type="button" className="primary" onClick={() => press({ type: 'send' })}>
          {vi.send}
        </button>
      </div>
    </section>
  );
}
