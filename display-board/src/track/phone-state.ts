import type { Locale, RatingReason, TrackedTicket } from '@motcua/contract';
import type { FeedStatus } from '@motcua/contract/client';
import type { TicketAnswer } from './ticket-api.ts';

export type PhoneRating =
  | { step: 'score' | 'failed' | 'done' }
  | { step: 'reasons'; score: number; reasons: readonly RatingReason[] };

/** Everything this page shows. */
export type PhoneState = {
  locale: Locale;
  /** Whether the person chose the language here; otherwise it is the ticket's. */
  isLocaleChosen: boolean;
  answer: TicketAnswer['kind'] | 'loading';
  ticket: TrackedTicket | undefined;
  feed: FeedStatus;
  giveBack: 'no' | 'asking' | 'failed';
  rating: PhoneRating;
};

export function startPhone(locale: Locale): PhoneState {
  return {
    locale,
    isLocaleChosen: false,
    answer: 'loading',
    ticket: undefined,
    feed: 'connecting',
    giveBack: 'no',
    rating: { step: 'score' },
  };
}

/** An answer that did not come keeps what is known. */
export function takeAnswer(state: PhoneState, answer: TicketAnswer): PhoneState {
  if (answer.kind !== 'found') {
    return {
      ...state,
      answer: state.ticket === undefined || answer.kind === 'unknown' ? answer.kind : state.answer,
    };
  }
  const { ticket } = answer;
  const locale = state.isLocaleChosen ? state.locale : ticket.locale;
  return { ...state, answer: 'found', ticket, locale };
}

/** Whether what is shown may no longer be true. */
export function isStale(state: PhoneState): boolean {
  return state.ticket !== undefined && state.ticket.status !== 'closed' && state.feed === 'stale';
}

export function toggleReason(
  reasons: readonly RatingReason[],
  reason: RatingReason,
): readonly RatingReason[] {
  return reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason];
}
