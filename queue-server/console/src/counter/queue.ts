import type { CounterId, HallCounter, ServiceId } from '@motcua/contract';
import type { Floor, OpenTicket } from '../floor/floor.ts';

export type WaitingTicket = Extract<OpenTicket, { status: 'waiting' }>;
export type ParkedTicket = Extract<OpenTicket, { status: 'parked' }>;

export type QueueFilter = { text: string; serviceId?: ServiceId; isPriorityOnly: boolean };

/** Who waits for this counter: priority numbers first, each class by the time of taking, which a number keeps when sent on. */
export function queueOf(floor: Floor, counter: HallCounter): WaitingTicket[] {
  const mine = [...floor.tickets.values()].filter(
    (ticket): ticket is WaitingTicket => ticket.status === 'waiting' && isFor(ticket, counter),
  );
  return mine.sort(byTurn);
}

function isFor(ticket: WaitingTicket, { id, serviceIds }: HallCounter): boolean {
  if (ticket.onlyCounterId !== undefined) return ticket.onlyCounterId === id;
  return serviceIds.includes(ticket.serviceId);
}

function byTurn(a: WaitingTicket, b: WaitingTicket): number {
  if (a.priority !== b.priority) return a.priority ? -1 : 1;
  return Date.parse(a.placeAt) - Date.parse(b.placeAt) || a.number.localeCompare(b.number);
}

export function filterQueue(queue: readonly WaitingTicket[], filter: QueueFilter): WaitingTicket[] {
  const text = filter.text.trim().toUpperCase();
  return queue.filter(
    (ticket) =>
      ticket.number.toUpperCase().includes(text) &&
      (filter.serviceId === undefined || ticket.serviceId === filter.serviceId) &&
      (!filter.isPriorityOnly || ticket.priority),
  );
}

/** Who was sent away from this counter for some minutes, the earliest return first. */
export function parkedAt(floor: Floor, counterId: CounterId): ParkedTicket[] {
  const mine = [...floor.tickets.values()].filter(
    (ticket): ticket is ParkedTicket => ticket.status === 'parked' && ticket.counterId === counterId,
  );
  return mine.sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
}
