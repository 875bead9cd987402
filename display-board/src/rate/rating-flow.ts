import type { RatingReason } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { lowScore } from './low-score.ts';

/** How long a question waits for a finger. */
export const answerSeconds = 20;
/** How long thanks, or an apology, stay. */
export const thanksSeconds = 5;

export type Rating = { score: number; reasons: readonly RatingReason[] };

export type RatingFlow = { asked: string | undefined } & (
  | { step: 'idle' }
  | { step: 'score'; number: string; secondsLeft: number }
  | { step: 'reasons'; number: string; score: number; reasons: readonly RatingReason[]; secondsLeft: number }
  | { step: 'sending'; rating: Rating }
  | { step: 'thanks' | 'failed'; secondsLeft: number }
);

export type RatingInput =
  | { type: 'offered'; number: string }
  | { type: 'scored'; score: number }
  | { type: 'reason-pressed'; reason: RatingReason }
  | { type: 'back' }
  | { type: 'send' }
  | { type: 'sent'; isOk: boolean }
  | { type: 'second-passed' };

/** `asked` is the number this screen asked last, so that nobody is asked twice. */
export function startRating(asked: string | undefined): RatingFlow {
  return { step: 'idle', asked };
}

export function rate(flow: RatingFlow, input: RatingInput): RatingFlow {
  switch (input.type) {
    case 'offered':
      return offer(flow, input.number);
    case 'scored':
      return flow.step === 'score' ? score(flow, input.score) : flow;
    case 'reason-pressed':
      if (flow.step !== 'reasons') return flow;
      return { ...flow, reasons: toggle(flow.reasons, input.reason), secondsLeft: answerSeconds };
    case 'back':
      if (flow.step !== 'reasons') return flow;
      return { step: 'score', number: flow.number, secondsLeft: answerSeconds, asked: flow.asked };
    case 'send':
      return flow.step === 'reasons' ? send(flow) : flow;
    case 'sent':
      if (flow.step !== 'sending') return flow;
      return { step: input.isOk ? 'thanks' : 'failed', secondsLeft: thanksSeconds, asked: flow.asked };
    case 'second-passed':
      return passSecond(flow);
    default:
      return unreachable(input);
  }
}

/** An offer waits for nobody: while somebody answers, or was asked already, it is not taken. */
function offer(flow: RatingFlow, number: string): RatingFlow {
  const isBusy = flow.step !== 'idle' && flow.step !== 'thanks' && flow.step !== 'failed';
  if (isBusy || flow.asked === number) return flow;
  return { step: 'score', number, secondsLeft: answerSeconds, asked: number };
}

function score(flow: RatingFlow & { step: 'score' }, given: number): RatingFlow {
  const { number, asked } = flow;
  if (given > lowScore) return { step: 'sending', rating: { score: given, reasons: [] }, asked };
  return { step: 'reasons', number, score: given, reasons: [], secondsLeft: answerSeconds, asked };
}

function send(flow: RatingFlow & { step: 'reasons' }): RatingFlow {
  return { step: 'sending', rating: { score: flow.score, reasons: flow.reasons }, asked: flow.asked };
}

function passSecond(flow: RatingFlow): RatingFlow {
  if (flow.step === 'idle' || flow.step === 'sending') return flow;
  if (flow.secondsLeft > 1) return { ...flow, secondsLeft: flow.secondsLeft - 1 };
  // Who gave a score and walked away has still given it.
  return flow.step === 'reasons' ? send(flow) : startRating(flow.asked);
}

function toggle(reasons: readonly RatingReason[], reason: RatingReason): readonly RatingReason[] {
  return reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason];
}
