import type { Estimate, ServiceId } from '@motcua/contract';
import type { CounterRules, HallRules } from './hall-rules.ts';
import type { CounterState, HallState } from './hall-state.ts';
import { queueLength } from './queue-length.ts';

/** Spread of service times over their mean (queue-hall simulations use a lognormal with this). */
const variation = 0.75;
/** Standard normal quantile of 80 %. */
const z80 = 0.84;

/**
 * Wait of a citizen who takes a number now: work ahead shared among the counters that can do it, plus what is left
 * of the services running. Ordinary citizens wait for everybody, priority ones for priority ones. Minutes.
 */
export function estimateWait(
  state: HallState,
  rules: HallRules,
  serviceId: ServiceId,
  priority: boolean,
  now: number,
): Estimate {
  const capable = countersFor(state, rules, serviceId);
  const mean = rules.services.get(serviceId)?.meanMinutes ?? 0;
  let work = 0;
  let variance = 0;
  for (const [otherId, other] of rules.services) {
    const share = sharedCapacity(state, rules, capable, otherId);
    if (share === 0) continue;
    const length = queueLength(state, otherId);
    const people = priority ? length.priority : length.priority + length.ordinary;
    work += people * other.meanMinutes * share;
    variance += people * (variation * other.meanMinutes) ** 2 * share;
  }
  const residual = residualMinutes(state, capable, mean, now);
  const desks = capable.length;
  const median = (work + residual) / desks;
  const p80 = median + (z80 * Math.sqrt(variance + (residual > 0 ? (variation * mean) ** 2 : 0))) / desks;
  return { medianMinutes: Math.round(median), p80Minutes: Math.ceil(Math.max(p80, median)) };
}

/** Counters that will take this service: those open, else those the site gives it (somebody will sit down). */
function countersFor(state: HallState, rules: HallRules, serviceId: ServiceId): CounterRules[] {
  const able = [...rules.counters.values()].filter((counter) => counter.serviceIds.includes(serviceId));
  const open = able.filter(({ id }) => state.counters.get(id)?.state === 'open');
  if (open.length > 0) return open;
  const ordinary = able.filter(({ kind }) => kind === 'ordinary');
  return ordinary.length > 0 ? ordinary : able;
}

/** Which share of another service's queue falls on these counters. */
function sharedCapacity(
  state: HallState,
  rules: HallRules,
  mine: CounterRules[],
  otherId: ServiceId,
): number {
  const shared = mine.filter((counter) => counter.serviceIds.includes(otherId)).length;
  if (shared === 0) return 0;
  return shared / countersFor(state, rules, otherId).length;
}

/** Work left at the counters if all of them are busy; a free counter means that nobody need finish first. */
function residualMinutes(state: HallState, capable: CounterRules[], mean: number, now: number): number {
  let left = 0;
  for (const { id } of capable) {
    const counter = state.counters.get(id);
    if (counter?.state !== 'open' || counter.ticketId === undefined) return 0;
    left += Math.max(mean - elapsedMinutes(state, counter, now), mean * 0.3);
  }
  return left;
}

function elapsedMinutes(state: HallState, counter: CounterState, now: number): number {
  const ticket = counter.ticketId === undefined ? undefined : state.tickets.get(counter.ticketId);
  if (ticket?.status === 'serving') return (now - ticket.startedAt) / 60_000;
  return 0;
}
