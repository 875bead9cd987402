import type { RatingReason, TrackedTicket } from '@motcua/contract';
import { fill } from '../wording/fill.ts';
import { clockText } from '../wording/hall-clock.ts';
import { element } from './element.ts';
import { opinionView } from './opinion-view.ts';
import type { PhoneState } from './phone-state.ts';
import { isStale } from './phone-state.ts';
import type { PhoneWords } from './phone-words.ts';
import { phoneWords } from './phone-words.ts';
import { canGiveBack, ticketText } from './ticket-text.ts';

/** What fingers can do on this page. */
export type PhoneHands = {
  changeLanguage: () => void;
  askGiveBack: () => void;
  keep: () => void;
  giveBack: () => void;
  score: (score: number) => void;
  toggleReason: (reason: RatingReason) => void;
  sendReasons: () => void;
};

/** The phone is in the hall, so its own zone is the hall's. */
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

export function phoneView(state: PhoneState, hands: PhoneHands): HTMLElement {
  const words = phoneWords[state.locale];
  const { ticket } = state;
  return element(
    'main',
    { class: 'phone', lang: state.locale, 'data-answer': state.answer, 'data-feed': state.feed },
    head(state, words, hands),
    isStale(state) && ticket !== undefined && staleNotice(ticket, words),
    state.answer === 'unknown' || ticket === undefined
      ? noTicket(state, words)
      : ticketView(ticket, state, hands),
  );
}

function head({ ticket }: PhoneState, words: PhoneWords, hands: PhoneHands): HTMLElement {
  return element(
    'header',
    {},
    element('p', { class: 'hall' }, ticket?.hallName ?? words.title),
    element(
      'button',
      { type: 'button', id: 'language', class: 'plain', onclick: () => hands.changeLanguage() },
      words.otherLanguage,
    ),
  );
}

function staleNotice(ticket: TrackedTicket, words: PhoneWords): HTMLElement {
  const time = clockText(Date.parse(ticket.at), timeZone);
  return element(
    'p',
    { class: 'stale', role: 'status', 'data-testid': 'stale' },
    fill(words.stale, { time }),
  );
}

function noTicket({ answer }: PhoneState, words: PhoneWords): HTMLElement {
  if (answer === 'loading' || answer === 'found') return element('p', { class: 'loading' }, words.loading);
  const next = answer === 'unknown' ? words.unknownNext : words.unreachableNext;
  return element(
    'section',
    { class: 'card', role: 'alert' },
    element('h1', {}, words[answer]),
    element('p', {}, next),
  );
}

function ticketView(ticket: TrackedTicket, state: PhoneState, hands: PhoneHands): HTMLElement {
  const words = phoneWords[state.locale];
  const { tone, heading, lines } = ticketText(ticket, words);
  return element(
    'div',
    { 'data-testid': 'ticket', 'data-status': ticket.status },
    element(
      'section',
      { class: `card is-${tone}` },
      element('p', { class: 'label' }, words.numberLabel),
      element('p', { class: 'number', 'data-testid': 'number' }, ticket.number),
      element('p', { class: 'service' }, ticket.serviceName),
      ticket.priority && element('p', { class: 'priority' }, words.priority),
    ),
    element(
      'section',
      { class: `state is-${tone}`, role: 'status' },
      element('h1', {}, heading),
      ...lines.map((line) => element('p', {}, line)),
    ),
    ticket.canRate || state.rating.step === 'done' ? opinionView(state, hands) : undefined,
    canGiveBack(ticket) && giveBackView(ticket, state, hands),
  );
}

function giveBackView({ number }: TrackedTicket, state: PhoneState, hands: PhoneHands): HTMLElement {
  const words = phoneWords[state.locale];
  if (state.giveBack === 'no') return button('give-back', 'second', words.giveBack, hands.askGiveBack);
  return element(
    'section',
    { class: 'confirm', 'data-testid': 'confirm' },
    element('p', {}, fill(words.giveBackAsk, { number })),
    state.giveBack === 'failed' && element('p', { role: 'alert' }, words.giveBackFailed),
    button('give-back-yes', 'primary', words.giveBackYes, hands.giveBack),
    button('give-back', 'second', words.giveBackNo, hands.keep),
  );
}

function button(id: string, kind: 'primary' | 'second', text: string, press: () => void): HTMLElement {
  return element('button', { type: 'button', id, class: kind, onclick: () => press() }, text);
}
