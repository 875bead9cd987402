import type { Hall, HallCounter, HallService, IssuedTicket, Paper, Procedure } from '@motcua/contract';
import { CounterId, DeviceId, HallId, PriorityReason, ServiceId, TicketId } from '@motcua/contract';

/** A Monday morning, 09:00 in the hall. */
export const fixtureAt = '2026-11-23T02:00:00.000Z';
export const someTicketId = TicketId.parse('ticket-of-a-fixture-00');

function both(vi: string, en = vi): { vi: string; en: string } {
  return { vi, en };
}

export function someService(id: string, part: Partial<HallService> = {}): HallService {
  const names = both(`Lĩnh vực ${id}`, `Field ${id}`);
  return {
    id: ServiceId.parse(id),
    prefix: 'A',
    name: names.vi,
    names,
    shortNames: names,
    pictogram: 'khai-sinh',
    open: true,
    waiting: 3,
    estimate: { medianMinutes: 6, p80Minutes: 12 },
    counterIds: [],
    ...part,
  };
}

export function someProcedure(code: string, part: Partial<Procedure> = {}): Procedure {
  return {
    code,
    serviceId: ServiceId.parse('ho-tich'),
    name: both(`Việc số ${code}`, `Errand ${code}`),
    time: both('Trong ngày', 'Same day'),
    timeConfirmed: true,
    fee: both('Miễn phí', 'Free'),
    feeConfirmed: true,
    papers: [],
    papersConfirmed: true,
    keywords: [],
    ...part,
  };
}

export function somePaper(kind: Paper['kind'], text: string): Paper {
  return { kind, text: both(text) };
}

export function someCounter(number: number, part: Partial<HallCounter> = {}): HallCounter {
  return {
    id: CounterId.parse(`q${number}`),
    number,
    name: `Quầy ${number}`,
    names: both(`Quầy ${number}`, `Counter ${number}`),
    kind: 'ordinary',
    serviceIds: [ServiceId.parse('ho-tich')],
    state: 'open',
    ...part,
  };
}

/** Two fields, one of them without procedures; nine procedures; two kiosks. */
export function someHall(part: Partial<Hall> = {}): Hall {
  const names = both('Một cửa Tuần Giáo', 'Tuần Giáo One-Stop Hall');
  const birth = someProcedure('1.001', {
    name: both('Đăng ký khai sinh', 'Birth registration'),
    papers: [somePaper('hand-in', 'Giấy chứng sinh'), somePaper('database', 'Giấy chứng nhận kết hôn')],
    keywords: ['em bé'],
  });
  return {
    id: HallId.parse('tuan-giao'),
    name: names.vi,
    names,
    place: names,
    seq: 10,
    at: fixtureAt,
    timeZone: 'Asia/Ho_Chi_Minh',
    locales: ['vi', 'en'],
    demo: true,
    opening: { open: true, hours: [{ from: '07:30', to: '11:30' }], confirmed: true },
    services: [someService('ho-tich'), someService('tra-ket-qua', { pictogram: 'tra-ket-qua', waiting: 0 })],
    counters: [someCounter(1), someCounter(2)],
    procedures: [birth, ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => someProcedure(`1.00${number}`))],
    priorityReasons: PriorityReason.options.map((id) => ({ id, name: both(`Diện ${id}`, `Reason ${id}`) })),
    kiosks: ['kiosk-1', 'kiosk-2'].map((id) => ({ id: DeviceId.parse(id), name: id })),
    ticker: [],
    noShowAfterCalls: 3,
    ...part,
  };
}

export function someTicket(part: Partial<IssuedTicket> = {}): IssuedTicket {
  return {
    id: someTicketId,
    number: 'A012',
    serviceId: ServiceId.parse('ho-tich'),
    status: 'waiting',
    issuedAt: fixtureAt,
    ahead: 3,
    estimate: { medianMinutes: 6, p80Minutes: 12 },
    trackUrl: 'http://127.0.0.1/t/ticket-of-a-fixture-00',
    priority: false,
    print: 'pending',
    ...part,
  };
}
