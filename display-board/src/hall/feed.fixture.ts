import type { Hall, PublicEvent, Snapshot } from '@motcua/contract';
import { CounterId, HallId, Seq, ServiceId, TicketId } from '@motcua/contract';

export const fixtureAt = '2026-11-23T02:00:00.000Z';
export const fixtureHallId = HallId.parse('tuan-giao');
const serviceId = ServiceId.parse('ho-tich');

export function ticketIdOf(number: string): TicketId {
  return TicketId.parse(number.padEnd(22, '_'));
}

/** A hall of two counters that has called nobody yet. */
export function someSnapshot(): Snapshot {
  const counters = ['q1', 'q2'].map((id) => ({ id: CounterId.parse(id), state: 'open' as const }));
  const waiting = [{ serviceId, count: 3, longestMinutes: 2 }];
  const board = { seq: 10, at: fixtureAt, calls: [], recent: [], waiting, counters };
  return { journalId: 'journal', seq: 10, at: fixtureAt, day: '2026-11-23', board, devices: [] };
}

export function someCalled(
  seq: number,
  number: string,
  counterId: string,
): PublicEvent & { type: 'ticket-called' } {
  return {
    type: 'ticket-called',
    seq: Seq.parse(seq),
    at: fixtureAt,
    waiting: [],
    ticketId: ticketIdOf(number),
    number,
    counterId: CounterId.parse(counterId),
    counterName: `Quầy ${counterId.slice(1)}`,
    serviceId,
    locale: 'vi',
    calls: 1,
  };
}

export function someLeft(
  seq: number,
  number: string,
  counterId: string,
): PublicEvent & { type: 'ticket-left' } {
  return {
    type: 'ticket-left',
    seq: Seq.parse(seq),
    at: fixtureAt,
    waiting: [],
    ticketId: ticketIdOf(number),
    number,
    counterId: CounterId.parse(counterId),
  };
}

export function someHall(): Hall {
  const names = { vi: 'Một cửa Tuần Giáo', en: 'Tuần Giáo One-Stop Hall' };
  const counter = (number: number) => ({
    id: CounterId.parse(`q${number}`),
    number,
    name: `Quầy ${number}`,
    names: { vi: `Quầy ${number}`, en: `Counter ${number}` },
    kind: 'ordinary' as const,
    serviceIds: [serviceId],
    state: 'open' as const,
  });
  const shortNames = { vi: 'Hộ tịch', en: 'Civil status' };
  const service = {
    id: serviceId,
    prefix: 'A',
    name: 'Hộ tịch',
    names: shortNames,
    shortNames,
    pictogram: 'khai-sinh',
  };
  return {
    id: fixtureHallId,
    name: names.vi,
    names,
    place: names,
    seq: 10,
    at: fixtureAt,
    timeZone: 'Asia/Ho_Chi_Minh',
    locales: ['vi', 'en'],
    demo: true,
    opening: { open: true, hours: [], confirmed: true },
    services: [
      { ...service, open: true, waiting: 3, estimate: { medianMinutes: 5, p80Minutes: 9 }, counterIds: [] },
    ],
    counters: [counter(1), counter(2)],
    procedures: [],
    priorityReasons: [],
    kiosks: [],
    ticker: [{ vi: 'Nghỉ trưa từ 11:30', en: 'Lunch break from 11:30' }],
    noShowAfterCalls: 3,
  };
}
