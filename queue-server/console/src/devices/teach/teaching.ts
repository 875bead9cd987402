import type { KeyLearning } from '@motcua/contract';
import { unreachable } from '@motcua/contract';

type Press = NonNullable<KeyLearning['press']>;
type TaughtKeys = KeyLearning['keys'];

/** How a lesson came to its end. `lost`: the device computer stopped it, five minutes without a sign of this page. */
export type LessonEnd = { kind: 'saved'; file?: string } | { kind: 'forgotten' } | { kind: 'lost' };

/** Where the lesson of one keypad stands: press a key, name it, the next key. `isChanged`: something is to be saved. */
export type Teaching =
  | { step: 'resting'; end?: LessonEnd }
  | { step: 'pressing'; keys: TaughtKeys; isChanged: boolean; handledAt?: string }
  | { step: 'naming'; keys: TaughtKeys; isChanged: boolean; press: Press };

export type TeachingNews =
  | { type: 'begun'; learning: KeyLearning }
  | { type: 'heard'; learning: KeyLearning }
  | { type: 'named'; learning: KeyLearning }
  | { type: 'passed-over' }
  | { type: 'ended'; end: LessonEnd };

export const resting: Teaching = { step: 'resting' };

/** The lesson after one more piece of news. What arrives after the end changes nothing. */
export function teach(state: Teaching, news: TeachingNews): Teaching {
  switch (news.type) {
    case 'begun':
      return pressing(news.learning.keys, false, news.learning.press?.at);
    case 'heard':
      return heard(state, news.learning);
    case 'named':
      return state.step === 'naming' ? pressing(news.learning.keys, true, state.press.at) : state;
    case 'passed-over':
      return state.step === 'naming' ? pressing(state.keys, state.isChanged, state.press.at) : state;
    case 'ended':
      return { step: 'resting', end: news.end };
    default:
      return unreachable(news);
  }
}

function heard(state: Teaching, { isLearning, keys, press }: KeyLearning): Teaching {
  if (state.step === 'resting') return state;
  if (!isLearning) return { step: 'resting', end: { kind: 'lost' } };
  const handledAt = state.step === 'naming' ? state.press.at : state.handledAt;
  if (press === undefined || press.at === handledAt) return { ...state, keys };
  return { step: 'naming', keys, isChanged: state.isChanged, press };
}

function pressing(keys: TaughtKeys, isChanged: boolean, handledAt: string | undefined): Teaching {
  return { step: 'pressing', keys, isChanged, ...(handledAt === undefined ? {} : { handledAt }) };
}
