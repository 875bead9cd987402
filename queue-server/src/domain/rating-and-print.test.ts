import type { HallCommand } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import type { Asked } from './asked.ts';
import { ratingOffer } from './decide-rating.ts';
import type { Story } from './small-hall.fake.ts';
import { counter, day, device, minute, openStory, service, ticketId } from './small-hall.fake.ts';

const id = ticketId(1);
const rating: Asked<'rate'> = { type: 'rate', score: 5, reasons: [], channel: 'screen' };
const byCounter: Asked<'rate'> = { ...rating, counterId: counter('q1') };

function servedStory(): Story {
  const story = openStory();
  story.sit('q1', 'q3');
  story.take('a');
  story.serveNext('q1', 5);
  return story;
}

describe('rating', () => {
  it('RA-1 is taken once a ticket, whichever way it comes', () => {
    const story = servedStory();
    expect(story.did({ ...rating, ticketId: id })).toMatchObject([{ type: 'rating-given', counterId: 'q1' }]);
    expect(story.refusal({ ...rating, ticketId: id })).toEqual({ code: 'already-rated' });
    expect(story.refusal(byCounter)).toEqual({ code: 'already-rated' });
    expect(ratingOffer(story.hall, counter('q1'))).toEqual({ ok: false, error: { code: 'already-rated' } });
  });

  it.each([
    [0, true],
    [3 * minute, true],
    [3 * minute + 1, false],
  ])('RA-2 a counter’s screen asks the one just served: after %i ms %s', (ms, isOffered) => {
    const story = servedStory();
    story.pass(ms);
    expect(ratingOffer(story.hall, counter('q1')).ok).toBe(isOffered);
    expect(story.ask(byCounter).ok).toBe(isOffered);
  });

  it('RA-2 asks nobody at a counter that has served nobody, and refuses an unknown one', () => {
    const story = servedStory();
    expect(story.refusal({ ...rating, counterId: counter('q3') })).toEqual({ code: 'nothing-to-rate' });
    expect(story.refusal({ ...rating, counterId: counter('q9') })).toEqual({ code: 'unknown-counter' });
  });

  it('RA-3 needs a finished service', () => {
    const story = openStory();
    story.sit('q1');
    story.take('a');
    expect(story.refusal({ ...rating, ticketId: id })).toEqual({ code: 'nothing-to-rate' });
    story.callNext('q1');
    story.did(story.desk('q1', id, { type: 'start' }));
    expect(story.refusal({ ...rating, ticketId: id })).toEqual({ code: 'nothing-to-rate' });
  });

  it('RA-4 counts for the counter that served last', () => {
    const story = openStory();
    story.sit('q1', 'q3');
    story.take('a');
    story.did(story.desk('q1', id, { type: 'add-service', serviceId: service('b') }));
    story.serveNext('q1');
    story.serveNext('q3');
    expect(story.did({ ...rating, ticketId: id })).toMatchObject([{ counterId: 'q3' }]);
  });

  it('RA-5 of neither a ticket nor a counter is refused', () => {
    expect(servedStory().refusal(rating)).toEqual({ code: 'bad-request' });
  });
});

describe('paper', () => {
  const atKiosk = { channel: 'kiosk', kioskId: device('k1'), printerId: device('p1') } as const;
  const report = (copy: number, outcome: object): HallCommand =>
    ({ type: 'report-print', ticketId: id, copy, outcome }) as HallCommand; // outcomes of the table below
  const printed = (confirmed: boolean): object => ({ kind: 'printed', printerId: device('p1'), confirmed });
  const failed = { kind: 'failed', reason: 'paper-out' };
  const sending = { kind: 'sending', printerId: device('p1') };
  const sent = { kind: 'sent', printerId: device('p1') };
  const redirected = (to: string): object => ({
    kind: 'redirected',
    printerId: device(to),
    reason: 'paper-out',
  });

  function kioskStory(): Story {
    const story = openStory();
    story.take('a', atKiosk);
    return story;
  }

  it('PT-1 a number taken at a kiosk asks for its original, one from the reception for none', () => {
    const story = kioskStory();
    expect(story.records.at(-1)?.event).toEqual({
      ...{ type: 'print-requested', ticketId: id, number: 'A001', copy: 0, printerId: 'p1' },
    });
    expect(story.ticket(id)).toMatchObject({ print: 'pending', copies: 0 });
    expect(story.ticket(story.take('a'))).toMatchObject({ print: 'none' });
    expect(story.records.at(-1)?.event.type).toBe('ticket-issued');
  });

  it.each([
    [printed(true), 'printed'],
    [printed(false), 'unconfirmed'],
    [failed, 'failed'],
  ])('PT-2 report %o makes it %s', (outcome, print) => {
    const story = kioskStory();
    story.did(report(0, sending));
    story.did(report(0, sent));
    expect(story.did(report(0, outcome))).toHaveLength(1);
    expect(story.ticket(id)).toMatchObject({ print, paper: undefined });
  });

  it('PT-3 a second report, or one of another copy, changes nothing', () => {
    const story = kioskStory();
    expect(story.did(report(1, sending))).toEqual([]);
    story.did(report(0, failed));
    expect(story.did(report(0, printed(true)))).toEqual([]);
    expect(story.ticket(id).print).toBe('failed');
    story.did({ type: 'reprint', ticketId: id, printerId: device('p1') });
    story.did(report(1, sending));
    expect(story.did(report(0, printed(true)))).toEqual([]);
    expect(story.ticket(id)).toMatchObject({ print: 'pending', copies: 1 });
  });

  it('PT-6 goes from queued over sending and sent to printed, and knows where it is', () => {
    const story = kioskStory();
    expect(story.ticket(id).paper).toMatchObject({ step: 'queued', printerId: 'p1', tried: ['p1'] });
    story.pass(1_000);
    story.did(report(0, sending));
    const begun = { since: story.now, requestedAt: story.now - 1_000 };
    expect(story.ticket(id).paper).toMatchObject({ step: 'sending', ...begun });
    story.pass(1_000);
    story.did(report(0, sent));
    expect(story.ticket(id).paper).toMatchObject({ step: 'sent', ...begun });
    expect(story.did(report(0, printed(true)))).toMatchObject([{ type: 'ticket-printed', printerId: 'p1' }]);
  });

  it.each([
    ['sent before sending', [sent], []],
    ['printed before sending', [printed(true)], []],
    ['printed unconfirmed before sending', [printed(false)], []],
    ['proved before all bytes had left', [sending, printed(true)], ['print-sending']],
    ['sending twice', [sending, sending], ['print-sending']],
    ['sent twice', [sending, sent, sent], ['print-sending', 'print-sent']],
    ['back to sending', [sending, sent, sending], ['print-sending', 'print-sent']],
    ['away from its printer after the first byte', [sending, redirected('p2')], ['print-sending']],
    ['another printer’s word', [{ ...sending, printerId: 'p2' }], []],
    ['to its own printer', [redirected('p1')], []],
  ])('PT-6 %s changes nothing', (_name, outcomes, types) => {
    const story = kioskStory();
    const happened = outcomes.flatMap((outcome) => story.did(report(0, outcome)));
    expect(happened.map(({ type }) => type)).toEqual(types);
  });

  it('PT-6 nobody may be able to tell from the first byte on', () => {
    const story = kioskStory();
    story.did(report(0, sending));
    expect(story.did(report(0, printed(false)))).toMatchObject([
      { type: 'ticket-printed', confirmed: false },
    ]);
  });

  it('PT-7 goes to another printer while queued, to each once, with the same copy', () => {
    const story = kioskStory();
    expect(story.did(report(0, redirected('p2')))).toEqual([
      {
        ...{ type: 'print-redirected', ticketId: id, number: 'A001', copy: 0 },
        ...{ fromPrinterId: 'p1', printerId: 'p2', reason: 'paper-out' },
      },
    ]);
    expect(story.did(report(0, redirected('p1')))).toEqual([]);
    expect(story.did(report(0, redirected('p2')))).toEqual([]);
    expect(story.did(report(0, sending))).toEqual([]);
    expect(story.did(report(0, { ...sending, printerId: 'p2' }))).toHaveLength(1);
    expect(story.ticket(id)).toMatchObject({ copies: 0, paper: { step: 'sending', printerId: 'p2' } });
  });

  it.each([[[]], [[sending]], [[sending, sent]]])('PT-6 fails after %o', (outcomes) => {
    const story = kioskStory();
    for (const outcome of outcomes) story.did(report(0, outcome));
    expect(story.did(report(0, failed))).toMatchObject([{ type: 'print-failed', reason: 'paper-out' }]);
    expect(story.ticket(id)).toMatchObject({ print: 'failed', paper: undefined });
  });

  it('PT-8 a journal that knows no steps is read as it was', () => {
    const story = kioskStory();
    const ticket = { ticketId: id, number: 'A001', copy: 0 };
    story.happen({ type: 'ticket-printed', ...ticket, printerId: device('p1'), confirmed: true });
    expect(story.ticket(id)).toMatchObject({ print: 'printed', paper: undefined });
    expect(story.did(report(0, failed))).toEqual([]);
  });

  it('PT-4 is printed again three times, each copy counted, and not for a closed ticket', () => {
    const story = kioskStory();
    for (let copy = 1; copy <= 3; copy += 1) {
      expect(story.did({ type: 'reprint', ticketId: id, printerId: device('p1') })).toMatchObject([{ copy }]);
    }
    expect(story.refusal({ type: 'reprint', ticketId: id })).toEqual({
      code: 'reprint-limit',
      detail: { copies: 3 },
    });
    const other = story.take('a');
    story.did({ type: 'cancel', ticketId: other, by: 'citizen' });
    expect(story.refusal({ type: 'reprint', ticketId: other })).toMatchObject({ code: 'wrong-status' });
  });
});

describe('devices', () => {
  const say = (state: string, cause?: string): HallCommand =>
    ({
      type: 'report-device',
      deviceId: device('p1'),
      kind: 'printer',
      state,
      ...(cause && { cause }),
    }) as HallCommand; // words of the contract

  it('DV-1 a change of word is one event; the word that is known is none', () => {
    const story = openStory();
    expect(story.did(say('ready'))).toEqual([]);
    expect(story.did(say('paper-low'))).toEqual([
      { type: 'device-changed', deviceId: 'p1', kind: 'printer', state: 'paper-low' },
    ]);
    expect(story.did(say('paper-low'))).toEqual([]);
    expect(story.did(say('error', 'cutter'))).toMatchObject([{ state: 'error', cause: 'cutter' }]);
    expect(story.did(say('error', 'cutter'))).toEqual([]);
    expect(story.did(say('error', 'too-hot'))).toMatchObject([{ cause: 'too-hot' }]);
    expect(story.did(say('ready'))).toMatchObject([{ state: 'ready' }]);
  });

  it('DV-1 a new day begins with devices that are ready, so what is not is told again', () => {
    const story = openStory();
    story.did(say('offline', 'agent-gone'));
    story.did({ type: 'open-day', day: day('2026-11-24') });
    expect(story.did(say('offline', 'agent-gone'))).toHaveLength(1);
  });
});
