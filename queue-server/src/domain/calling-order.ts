import type { CallRule, CounterId, TicketId } from '@motcua/contract';
import type { HallRules } from './hall-rules.ts';
import type { HallState, TicketIn } from './hall-state.ts';
import type { Lane, Place } from './waiting-lists.ts';
import { byPlace, counterLane, serviceLane } from './waiting-lists.ts';

export type Choice = { ticket: TicketIn<'waiting'>; rule: CallRule };
type Head = { place: Place; ticketId: TicketId };

/**
 * Who is next at a counter: priority citizens first, each class by waiting time; after `maxPriorityInARow` priority
 * calls at this counter with an ordinary citizen waiting, one ordinary citizen is called, so nobody starves.
 */
export function nextTicket(state: HallState, rules: HallRules, counterId: CounterId): Choice | undefined {
  const lanes = lanesOf(state, rules, counterId);
  const priority = oldest(lanes, 'priority');
  const ordinary = oldest(lanes, 'ordinary');
  const streak = state.counters.get(counterId)?.priorityInARow ?? 0;
  if (priority !== undefined && ordinary !== undefined && streak >= rules.maxPriorityInARow) {
    return choice(state, ordinary, 'ordinary-turn');
  }
  if (priority !== undefined)
    return choice(state, priority, ordinary === undefined ? 'longest-wait' : 'priority-first');
  if (ordinary !== undefined) return choice(state, ordinary, 'longest-wait');
  return undefined;
}

function lanesOf(state: HallState, rules: HallRules, counterId: CounterId): Lane[] {
  const services = rules.counters.get(counterId)?.serviceIds ?? [];
  const keys = [counterLane(counterId), ...services.map(serviceLane)];
  return keys.flatMap((key) => state.waiting.get(key) ?? []);
}

function oldest(lanes: Lane[], kind: keyof Lane): Head | undefined {
  let best: Head | undefined;
  for (const lane of lanes) {
    const place = lane[kind].minKey();
    if (place === undefined || (best !== undefined && byPlace(best.place, place) <= 0)) continue;
    const ticketId = lane[kind].get(place);
    if (ticketId !== undefined) best = { place, ticketId };
  }
  return best;
}

function choice(state: HallState, head: Head, rule: CallRule): Choice | undefined {
  const ticket = state.tickets.get(head.ticketId);
  if (ticket?.status !== 'waiting') return undefined;
  // A priority call that passes over ordinary citizens keeps its own name, so that it is counted as one.
  const isSentHere = rule === 'longest-wait' && ticket.onlyCounterId !== undefined;
  return { ticket, rule: isSentHere ? 'for-this-counter' : rule };
}
