import { fill } from '../wording/fill.ts';
import { faceBox, facePaths } from './face.ts';
import type { RatingInput } from './rating-flow.ts';
import type { RatingScore } from './rating-reasons.ts';
import { ratingScores } from './rating-reasons.ts';
import { rateWords } from './rating-words.ts';

const { vi, en } = rateWords;

type Props = { number: string; press: (input: RatingInput) => void };

export function ScoreScreen({ number, press }: Props) {
  return (
    <section className="question">
      <p className="question-number">{fill(vi.ticket, { number })}</p>
      <h1>{vi.ask}</h1>
      <p className="english" lang="en">
        {en.ask}
      </p>
      <div className="scores">
        {ratingScores.map((score) => (
          <button
            key={score}
            type="button"
            className="score"
            data-score={score}
            onClick={() => press({ type: 'scored', score })}
          >
            <Face score={score} />
            <span>{vi[`score${score}`]}</span>
            <small lang="en">{en[`score${score}`]}</small>
          </button>
        ))}
      </div>
      <p className="helper">{vi.anonymous}</p>
    </section>
  );
}

function Face({ score }: { score: RatingScore }) {
  return (
    <svg viewBox={faceBox} aria-hidden className="face">
      {facePaths[score].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
