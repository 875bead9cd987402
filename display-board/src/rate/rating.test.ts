import type { Failure } from '@motcua/contract/client';
import { describe, expect, it } from 'vitest';
import { fixtureHallId, someLeft } from '../hall/feed.fixture.ts';
import { createRatingDesk, isLeaving } from './rating-desk.ts';
import type { RatingFlow, RatingInput } from './rating-flow.ts';
import { answerSeconds, rate, startRating, thanksSeconds } from './rating-flow.ts';

function after(...inputs: RatingInput[]): RatingFlow {
  return inputs.reduce(rate, startRating(undefined));
}
const offered: RatingInput = { type: 'offered', number: 'A001' };
const second: RatingInput = { type: 'second-passed' };
function seconds(count: number): RatingInput[] {
  return Array.from({ length: count }, () => second);
}

describe('flow', () => {
  it.each([4, 5])('RT-2 sends a score of %i at once', (score) => {
    expect(after(offered, { type: 'scored', score })).toMatchObject({
      step: 'sending',
      rating: { score, reasons: [] },
    });
  });

  it.each([1, 2, 3])('RT-3 asks why after a score of %i', (score) => {
    const asking = after(offered, { type: 'scored', score });
    expect(asking).toMatchObject({ step: 'reasons', score });
    const sent = [
      { type: 'reason-pressed', reason: 'time' },
      { type: 'reason-pressed', reason: 'attitude' },
      { type: 'reason-pressed', reason: 'time' },
      { type: 'send' },
    ] as const;
    expect(sent.reduce(rate, asking)).toMatchObject({
      step: 'sending',
      rating: { score, reasons: ['attitude'] },
    });
  });

  it('RT-3 goes back from the reasons to the scores', () => {
    expect(after(offered, { type: 'scored', score: 1 }, { type: 'back' })).toMatchObject({ step: 'score' });
  });

  it('RT-4 takes the question away after 20 s', () => {
    expect(after(offered, ...seconds(answerSeconds - 1))).toMatchObject({ step: 'score', secondsLeft: 1 });
    expect(after(offered, ...seconds(answerSeconds))).toMatchObject({ step: 'idle' });
  });

  it('RT-4 sends a score whose reasons nobody gave', () => {
    const walkedAway = after(offered, { type: 'scored', score: 2 }, ...seconds(answerSeconds));
    expect(walkedAway).toMatchObject({ step: 'sending', rating: { score: 2, reasons: [] } });
  });

  it('RT-5 asks a ticket once, and the next one again', () => {
    const unanswered = after(offered, ...seconds(answerSeconds), offered);
    expect(unanswered).toMatchObject({ step: 'idle' });
    expect(rate(unanswered, { type: 'offered', number: 'A002' })).toMatchObject({
      step: 'score',
      number: 'A002',
    });
  });

  it('RT-5 does not take the question from somebody who is answering', () => {
    expect(after(offered, { type: 'offered', number: 'A002' })).toMatchObject({ number: 'A001' });
  });

  it.each([
    [true, 'thanks'],
    [false, 'failed'],
  ])('RT-6 answers %s with %s for some seconds', (isOk, step) => {
    const sent = after(offered, { type: 'scored', score: 5 }, { type: 'sent', isOk });
    expect(sent).toMatchObject({ step });
    expect(seconds(thanksSeconds).reduce(rate, sent)).toMatchObject({ step: 'idle' });
  });
});

type Reply = { ok: true; value: unknown } | { ok: false; error: Failure };

/** A desk whose server gives the replies in turn, and keeps what it was asked. */
function deskWith(replies: Reply[], kept = new Map<string, string>()) {
  const asked: string[] = [];
  const desk = createRatingDesk({
    api: async (name) => {
      asked.push(name);
      return (replies.shift() ?? { ok: true, value: { offered: false } }) as never; // the test knows each route's reply
    },
    counterId: 'q1',
    hallId: () => fixtureHallId,
    storage: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
    },
  });
  return { desk, asked, kept };
}
const offer: Reply = { ok: true, value: { offered: true, number: 'A001' } };
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('desk', () => {
  it('RT-1 minds only who leaves its own counter', () => {
    expect(isLeaving(someLeft(11, 'A001', 'q1'), 'q1')).toBe(true);
    expect(isLeaving(someLeft(11, 'A001', 'q1'), 'q2')).toBe(false);
  });

  it('RT-1 asks nobody where the server offers nobody', async () => {
    const { desk } = deskWith([{ ok: true, value: { offered: false } }]);
    await desk.askForOffer();
    expect(desk.view().flow.step).toBe('idle');
  });

  it('RT-5 remembers over a reload whom it asked', async () => {
    const first = deskWith([offer]);
    await first.desk.askForOffer();
    expect(first.desk.view().flow.step).toBe('score');
    const again = deskWith([offer], first.kept);
    await again.desk.askForOffer();
    expect(again.desk.view().flow.step).toBe('idle');
  });

  it('RT-7 asks for the token where the screen is not paired, and goes on when it is', async () => {
    const wrong: Reply = { ok: false, error: { code: 'unauthenticated' } };
    const { desk } = deskWith([wrong, wrong, { ok: true, value: {} }, offer]);
    await desk.askForOffer();
    expect(desk.view().isPaired).toBe(false);
    await desk.pair('mistyped');
    expect(desk.view()).toMatchObject({ isPaired: false, hint: 'wrong-token' });
    await desk.pair('right');
    expect(desk.view()).toMatchObject({ isPaired: true, hint: undefined, flow: { step: 'score' } });
  });

  const mishaps: [string, Failure['code'], string[]][] = [
    ['a lost answer', 'unreachable', ['ratingOffer', 'rate', 'rate']],
    ['a rating already there', 'already-rated', ['ratingOffer', 'rate']],
  ];
  it.each(mishaps)('RT-8 thanks after %s', async (_what, code, calls) => {
    const { desk, asked } = deskWith([offer, { ok: false, error: { code } }, { ok: true, value: undefined }]);
    await desk.askForOffer();
    desk.press({ type: 'scored', score: 5 });
    await settle();
    expect(asked).toEqual(calls);
    expect(desk.view().flow.step).toBe('thanks');
  });
});
