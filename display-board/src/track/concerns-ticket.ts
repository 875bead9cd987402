import type { PublicEvent, TrackedTicket } from '@motcua/contract';

/** Whether an event may have changed what this ticket's page says. */
export function concernsTicket(event: PublicEvent, ticket: TrackedTicket): boolean {
  if (event.type === 'day-opened') return true;
  if ('number' in event && event.number === ticket.number) return true;
  if (event.type === 'counter-changed') return ticket.status === 'waiting';
  return event.waiting.some((list) => list.serviceId === ticket.serviceId);
}
