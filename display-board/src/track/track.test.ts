import type { PublicEvent, TrackedTicket } from '@motcua/contract';
import { CounterId, ServiceId } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { fixtureAt, fixtureHallId, someCalled, someLeft, ticketIdOf } from '../hall/feed.fixture.ts';
import { concernsTicket } from './concerns-ticket.ts';
import { onceIn } from './once-a-second.ts';
import { isStale, startPhone, takeAnswer } from './phone-state.ts';
import { phoneWords } from './phone-words.ts';
import { isTicket } from './ticket-api.ts';
import { canGiveBack, ticketText } from './ticket-text.ts';
import { waitRange } from './wait-range.ts';

const words = phoneWords.vi;

function someTicket(part: Partial<TrackedTicket> = {}): TrackedTicket {
  return {
    id: ticketIdOf('A005'),
    number: 'A005',
    serviceId: ServiceId.parse('ho-tich'),
    status: 'waiting',
    issuedAt: fixtureAt,
    ahead: 3,
    estimate: { medianMinutes: 11, p80Minutes: 14 },
    trackUrl: '/t/x',
    priority: false,
    print: 'none',
    hallId: fixtureHallId,
    hallName: 'Một cửa Tuần Giáo',
    serviceName: 'Hộ tịch',
    locale: 'vi',
    canRate: false,
    at: fixtureAt,
    ...part,
  };
}

describe('what it says', () => {
  it('PH-1 tells people ahead, the wait and the last number called', () => {
    const { type: _type, seq: _seq, at: _at, waiting: _waiting, ...call } = someCalled(11, 'A001', 'q1');
    const lastCalled = { ...call, calledAt: fixtureAt, state: 'called' as const };
    const { heading, lines } = ticketText(someTicket({ lastCalled }), words);
    expect(heading).toBe('Còn 3 người trước bạn');
    expect(lines.slice(0, 2)).toEqual(['Chờ khoảng 10–15 phút', 'Vừa gọi A001 đến Quầy\u00a01']);
    expect(ticketText(someTicket({ ahead: 0 }), words).heading).toBe('Bạn là người tiếp theo');
  });

  it.each([
    [3.2, 6.4, '3–6'],
    [11, 14, '10–15'],
    [9, 21, '9–25'],
    [0.2, 0.4, '1'],
    [20, 20, '20'],
  ])('PH-2 turns %f and %f minutes into %s', (medianMinutes, p80Minutes, range) => {
    expect(waitRange({ medianMinutes, p80Minutes })).toBe(range);
  });

  it('PH-3 says where to go, loudly', () => {
    const called = someTicket({ status: 'called', counterId: CounterId.parse('q3'), counterName: 'Quầy 3' });
    expect(ticketText(called, words)).toMatchObject({ tone: 'called', heading: 'Mời đến Quầy\u00a03' });
  });

  it.each(['served', 'no-show', 'cancelled', 'expired'] as const)(
    'PH-4 has words for a ticket that is %s',
    (outcome) => {
      const { heading, lines } = ticketText(someTicket({ status: 'closed', outcome }), words);
      expect([heading, ...lines]).toEqual([words[outcome], words[`${outcome}Next`]]);
    },
  );

  it('PH-5 lets a number be given back until its person is being served', () => {
    const can = (['waiting', 'called', 'parked', 'serving', 'closed'] as const).map((status) =>
      canGiveBack(someTicket({ status })),
    );
    expect(can).toEqual([true, true, true, false, false]);
  });
});

describe('when it asks', () => {
  it('PH-6 asks at once, then once at the end of the second', () => {
    let nowMs = 0;
    let runs = 0;
    const planned: { run: () => void; at: number }[] = [];
    const ask = onceIn(1_000, () => runs++, {
      now: () => nowMs,
      later: (run, ms) => planned.push({ run, at: nowMs + ms }),
    });
    for (nowMs = 0; nowMs < 500; nowMs += 100) ask();
    expect([runs, planned.length, planned[0]?.at]).toEqual([1, 1, 1_000]);
    nowMs = 1_000;
    planned[0]?.run();
    expect(runs).toBe(2);
  });

  it('PH-6 minds its own number and its own field, not the others', () => {
    const ticket = someTicket();
    const other: PublicEvent = { ...someLeft(11, 'H001', 'q5') };
    const sameField = [{ serviceId: ticket.serviceId, count: 2, longestMinutes: 1 }];
    expect(concernsTicket(other, ticket)).toBe(false);
    expect(concernsTicket({ ...other, waiting: sameField }, ticket)).toBe(true);
    expect(concernsTicket(someCalled(12, 'A005', 'q1'), ticket)).toBe(true);
  });
});

describe('what it knows', () => {
  const found = takeAnswer(startPhone('vi'), { kind: 'found', ticket: someTicket() });

  it('PH-7 keeps what it knows when no answer comes', () => {
    expect(takeAnswer(found, { kind: 'unreachable' })).toMatchObject({
      answer: 'found',
      ticket: { number: 'A005' },
    });
    expect(takeAnswer(startPhone('vi'), { kind: 'unreachable' })).toMatchObject({ answer: 'unreachable' });
    expect(takeAnswer(found, { kind: 'unknown' })).toMatchObject({ answer: 'unknown' });
  });

  it('PH-8 is stale when cut off, but not once the ticket is closed', () => {
    expect(isStale(found)).toBe(false);
    expect(isStale({ ...found, feed: 'stale' })).toBe(true);
    expect(isStale({ ...found, feed: 'stale', ticket: someTicket({ status: 'closed' }) })).toBe(false);
  });

  it("PH-9 takes the ticket's language until another is chosen", () => {
    const english = { kind: 'found', ticket: someTicket({ locale: 'en' }) } as const;
    expect(takeAnswer(startPhone('vi'), english).locale).toBe('en');
    expect(takeAnswer({ ...startPhone('vi'), isLocaleChosen: true }, english).locale).toBe('vi');
  });

  it('PH-10 takes a ticket and nothing else for a ticket', () => {
    expect(isTicket(someTicket())).toBe(true);
    expect([null, 'A005', {}, { ...someTicket(), status: 'lost' }].map(isTicket)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
