import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-700.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-700.css';
import '@motcua/config/theme.css';
import './track/track.css';
import type { PublicEvent, RatingReason } from '@motcua/contract';
import { followFeed } from '@motcua/contract/client';
import { openFeedSocket } from './hall/feed-socket.ts';
import { idBehind } from './hall/page-path.ts';
import { reloadPage } from './hall/reload-page.ts';
import { lowScore } from './rate/low-score.ts';
import { concernsTicket } from './track/concerns-ticket.ts';
import { replaceContent } from './track/element.ts';
import { onceIn } from './track/once-a-second.ts';
import type { PhoneState } from './track/phone-state.ts';
import { startPhone, takeAnswer, toggleReason } from './track/phone-state.ts';
import type { PhoneHands } from './track/phone-view.ts';
import { phoneView } from './track/phone-view.ts';
import { phoneWords } from './track/phone-words.ts';
import { fetchTicket, giveBackTicket, sendRating } from './track/ticket-api.ts';

const ticketId = idBehind('t', location.pathname) ?? '';
const retryMs = 4_000;
const calledVibration = [300, 150, 300, 150, 300];

let state = startPhone('vi');
let isFollowing = false;

const hands: PhoneHands = {
  changeLanguage: () => change({ locale: state.locale === 'vi' ? 'en' : 'vi', isLocaleChosen: true }),
  askGiveBack: () => change({ giveBack: 'asking' }),
  keep: () => change({ giveBack: 'no' }),
  giveBack: () => void giveBack(),
  score(score) {
    if (score > lowScore) void opine(score, []);
    else change({ rating: { step: 'reasons', score, reasons: [] } });
  },
  toggleReason(reason) {
    const { rating } = state;
    if (rating.step === 'reasons')
      change({ rating: { ...rating, reasons: toggleReason(rating.reasons, reason) } });
  },
  sendReasons() {
    if (state.rating.step === 'reasons') void opine(state.rating.score, state.rating.reasons);
  },
};

function change(part: Partial<PhoneState>): void {
  state = { ...state, ...part };
  const words = phoneWords[state.locale];
  document.documentElement.lang = state.locale;
  document.title = state.ticket?.status === 'called' ? words.titleCalled : words.title;
  const root = document.getElementById('root');
  if (root !== null) replaceContent(root, phoneView(state, hands));
}

async function look(): Promise<void> {
  const answer = await fetchTicket(ticketId);
  const before = state.ticket?.status;
  change(takeAnswer(state, answer));
  if (before !== undefined && before !== 'called' && state.ticket?.status === 'called') {
    navigator.vibrate?.(calledVibration); // not on every phone
  }
  if (state.ticket !== undefined) follow(state.ticket.hallId);
  else if (answer.kind === 'unreachable') setTimeout(lookSoon, retryMs * (0.5 + Math.random()));
}

const lookSoon = onceIn(1_000, () => void look());

function follow(hallId: string): void {
  if (isFollowing) return;
  isFollowing = true;
  followFeed<PublicEvent>(openFeedSocket(), {
    hallId,
    onSnapshot: lookSoon,
    onEvents(events) {
      const { ticket } = state;
      if (ticket === undefined || events.some((event) => concernsTicket(event, ticket))) lookSoon();
    },
    onStatus: (feed) => change({ feed }),
    onIncompatible: reloadPage,
  });
}

async function giveBack(): Promise<void> {
  const isDone = await giveBackTicket(ticketId);
  change({ giveBack: isDone ? 'no' : 'failed' });
  lookSoon();
}

async function opine(score: number, reasons: readonly RatingReason[]): Promise<void> {
  const isDone = await sendRating(ticketId, score, reasons);
  change({ rating: { step: isDone ? 'done' : 'failed' } });
}

change({});
lookSoon();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') lookSoon();
});
