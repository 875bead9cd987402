import { describe, expect, it } from 'vitest';
import { filterQueue, parkedAt, queueOf } from './queue.ts';
import { counterId, floorOf, hallCounter, serviceId, ticketOf } from './ticket.fixture.ts';

const counter = hallCounter('q2', ['ho-tich', 'chung-thuc']);

function minutes(value: number): string {
  return new Date(Date.parse('2026-11-23T02:00:00.000Z') + value * 60_000).toISOString();
}

function numbers(tickets: readonly { number: string }[]): string[] {
  return tickets.map(({ number }) => number);
}

describe('queue', () => {
  it('CO-15 holds what may be called here', () => {
    const floor = floorOf([
      ticketOf('waiting', 'A001'),
      ticketOf('waiting', 'M001', { serviceId: 'cu-tru' }),
      ticketOf('waiting', 'A002', { onlyCounterId: 'q1' }),
      ticketOf('waiting', 'H003', { serviceId: 'dat-dai', onlyCounterId: 'q2' }),
      ticketOf('called', 'A004'),
    ]);
    expect(numbers(queueOf(floor, counter)).sort()).toEqual(['A001', 'H003']);
  });

  it('CO-16 puts priority first, then the oldest number', () => {
    const floor = floorOf([
      ticketOf('waiting', 'A003', { placeAt: minutes(3) }),
      ticketOf('waiting', 'A001', { placeAt: minutes(1) }),
      ticketOf('waiting', 'A005', { placeAt: minutes(5), priority: true }),
      ticketOf('waiting', 'C004', { placeAt: minutes(4), priority: true, serviceId: 'chung-thuc' }),
    ]);
    expect(numbers(queueOf(floor, counter))).toEqual(['C004', 'A005', 'A001', 'A003']);
  });

  it('CO-17 narrows by text, service and priority together', () => {
    const queue = [
      ticketOf('waiting', 'A012'),
      ticketOf('waiting', 'A112', { priority: true }),
      ticketOf('waiting', 'C012', { serviceId: 'chung-thuc', priority: true }),
    ];
    expect(numbers(filterQueue(queue, { text: ' 012', isPriorityOnly: false }))).toEqual(['A012', 'C012']);
    expect(numbers(filterQueue(queue, { text: 'a', isPriorityOnly: true }))).toEqual(['A112']);
    const only = { text: '', isPriorityOnly: true, serviceId: serviceId('chung-thuc') };
    expect(numbers(filterQueue(queue, only))).toEqual(['C012']);
  });

  it('CO-18 lists those on hold here, the earliest return first', () => {
    const floor = floorOf([
      ticketOf('parked', 'A002', { until: minutes(20) }),
      ticketOf('parked', 'A001', { until: minutes(10) }),
      ticketOf('parked', 'A003', { counterId: 'q1' }),
    ]);
    expect(numbers(parkedAt(floor, counterId))).toEqual(['A001', 'A002']);
  });
});
