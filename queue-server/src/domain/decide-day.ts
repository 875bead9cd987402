import type { HallEvent } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Asked } from './asked.ts';
import type { Decision, Hall } from './decide.ts';

/** Opens a business day. Whoever still waited on the day before is closed as expired, help that is still awaited is ended; a closed day never comes back. */
export function openDay({ state }: Hall, command: Asked<'open-day'>): Decision {
  if (state.day !== undefined && command.day <= state.day) return err({ code: 'day-already-open' });
  const events: HallEvent[] = [];
  for (const ticket of state.tickets.valuesArray()) {
    if (ticket.status === 'closed') continue;
    const { id: ticketId, number, serviceId } = ticket;
    events.push({ type: 'ticket-closed', ticketId, number, serviceId, outcome: 'expired' });
  }
  for (const counter of state.counters.values()) {
    if (counter.state !== 'closed') events.push({ type: 'counter-closed', counterId: counter.id });
  }
  for (const kioskId of state.help.keys()) events.push({ type: 'help-ended', kioskId });
  return ok([...events, { type: 'day-opened', day: command.day }]);
}
