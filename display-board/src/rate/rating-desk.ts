import type { CounterId, Hall, PublicEvent } from '@motcua/contract';
import type { ScreenApi } from '@motcua/contract/client';
import type { Rating, RatingFlow, RatingInput } from './rating-flow.ts';
import { rate, startRating } from './rating-flow.ts';

export type DeskView = {
  flow: RatingFlow;
  isPaired: boolean;
  hint: 'wrong-token' | 'unreachable' | undefined;
};

/** One counter's rating screen: asks the server whom to ask, and sends what was answered. */
export type RatingDesk = {
  view: () => DeskView;
  subscribe: (onChange: () => void) => () => void;
  press: (input: RatingInput) => void;
  pair: (token: string) => Promise<void>;
  /** Whether somebody stands here who may be asked. */
  askForOffer: () => Promise<void>;
};

const name = 'asked';

type DeskParts = {
  api: ScreenApi;
  counterId: string;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  hallId: () => Hall['id'] | undefined;
};

export function createRatingDesk({ api, counterId, storage, hallId }: DeskParts): RatingDesk {
  let view: DeskView = {
    flow: startRating(storage.getItem(name) ?? undefined),
    isPaired: true,
    hint: undefined,
  };
  const watchers = new Set<() => void>();

  function change(part: Partial<DeskView>): void {
    view = { ...view, ...part };
    watchers.forEach((watch) => watch());
  }

  function press(input: RatingInput): void {
    const before = view.flow;
    const flow = rate(before, input);
    if (flow === before) return;
    if (flow.asked !== undefined && flow.asked !== before.asked) storage.setItem(name, flow.asked);
    change({ flow });
    if (flow.step === 'sending') void send(flow.rating);
    // Somebody may have been served while the last one was still answering.
    if (flow.step === 'idle') void askForOffer();
  }

  async function send({ score, reasons }: Rating): Promise<void> {
    const body = { counterId, score, reasons: [...reasons] };
    const first = await api('rate', { body });
    // A lost answer is asked for once more; the server counts a ticket's rating once.
    const reply = !first.ok && first.error.code === 'unreachable' ? await api('rate', { body }) : first;
    press({ type: 'sent', isOk: reply.ok || reply.error.code === 'already-rated' });
  }

  async function askForOffer(): Promise<void> {
    const hall = hallId();
    if (hall === undefined) return;
    const reply = await api('ratingOffer', { params: { hallId: hall, counterId } });
    if (reply.ok) {
      change({ isPaired: true });
      if (reply.value.offered) press({ type: 'offered', number: reply.value.number ?? '' });
    } else if (reply.error.code === 'unauthenticated' || reply.error.code === 'forbidden') {
      change({ isPaired: false });
    }
  }

  return {
    view: () => view,
    subscribe(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    press,
    askForOffer,
    async pair(token) {
      const reply = await api('pairDevice', { body: { token } });
      const wrong = !reply.ok && reply.error.code !== 'unreachable';
      change({ isPaired: reply.ok, hint: reply.ok ? undefined : wrong ? 'wrong-token' : 'unreachable' });
      if (reply.ok) await askForOffer();
    },
  };
}

/** Somebody has just left this counter: the moment to ask. */
export function isLeaving(event: PublicEvent, counterId: CounterId | string): boolean {
  return (event.type === 'ticket-left' || event.type === 'ticket-closed') && event.counterId === counterId;
}
