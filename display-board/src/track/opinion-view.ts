import type { RatingReason } from '@motcua/contract';
import { faceBox, facePaths } from '../rate/face.ts';
import { ratingReasons, ratingScores } from '../rate/rating-reasons.ts';
import { drawing, element } from './element.ts';
import type { PhoneState } from './phone-state.ts';
import type { PhoneHands } from './phone-view.ts';
import { opinionWords, phoneWords } from './phone-words.ts';

/** Five faces, a second question for who is not satisfied, and thanks. */
export function opinionView(state: PhoneState, hands: PhoneHands): HTMLElement {
  const words = phoneWords[state.locale];
  const { rating } = state;
  if (rating.step === 'done') return element('p', { class: 'rated', role: 'status' }, words.rated);
  if (rating.step === 'reasons') return reasonsView(state, rating.reasons, hands);
  return element(
    'section',
    { class: 'opinion', 'data-testid': 'opinion' },
    element('h2', {}, words.rate),
    rating.step === 'failed' && element('p', { role: 'alert' }, words.rateFailed),
    ...ratingScores.map((score) =>
      element(
        'button',
        {
          type: 'button',
          id: `score-${score}`,
          class: 'score',
          'data-score': `${score}`,
          onclick: () => hands.score(score),
        },
        drawing(faceBox, facePaths[score]),
        opinionWords[state.locale][`score${score}`],
      ),
    ),
  );
}

function reasonsView(state: PhoneState, chosen: readonly RatingReason[], hands: PhoneHands): HTMLElement {
  const opinion = opinionWords[state.locale];
  return element(
    'section',
    { class: 'opinion', 'data-testid': 'reasons' },
    element('h2', {}, phoneWords[state.locale].why),
    ...ratingReasons.map((reason) =>
      element(
        'button',
        {
          type: 'button',
          id: `reason-${reason}`,
          class: 'reason',
          'aria-pressed': `${chosen.includes(reason)}`,
          onclick: () => hands.toggleReason(reason),
        },
        opinion[reason],
      ),
    ),
    element(
      'button',
      { type: 'button', id: 'send', class: 'primary', onclick: () => hands.sendReasons() },
      opinion.send,
    ),
  );
}
