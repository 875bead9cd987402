import type { CounterId, Estimate, ServiceId } from '@motcua/contract';
import type { CounterRules, HallRules } from './hall-rules.ts';
import type { CounterState, HallState } from './hall-state.ts';
import { queueLength } from './queue-length.ts';
import type { Work } from './shared-load.ts';
import { sharedLoad } from './shared-load.ts';

/** Spread of service times over their mean (queue-hall simulations use a lognormal with this). */
const variation = 0.75;
/** Standard normal quantile of 80 %. */
const z80 = 0.84;

/**
 * Wait of a citizen who takes a number now, in minutes: until the first counter that can serve it is through with
 * the services running and its even share of all the work ahead. Ordinary citizens wait for everybody, priority ones
 * for priority ones.
 */
export function estimateWait(
  state: HallState,
  rules: HallRules,
  serviceId: ServiceId,
  priority: boolean,
  now: number,
): Estimate {
  const capable = countersFor(state, rules, serviceId);
  const desks = capable.length;
  if (desks === 0) return { medianMinutes: 0, p80Minutes: 0 };
  const busy = busyMinutes(state, rules, now);
  const load = sharedLoad(busy, worksAhead(state, rules, priority));
  const median = calm(Math.min(...capable.map(({ id }) => load.get(id) ?? 0)));
  const mean = rules.services.get(serviceId)?.meanMinutes ?? 0;
  const isAllBusy = capable.every(({ id }) => (busy.get(id) ?? 0) > 0);
  const spread = variation * Math.sqrt((mean * median) / desks + (isAllBusy ? (mean / desks) ** 2 : 0));
  return { medianMinutes: Math.round(median), p80Minutes: Math.ceil(calm(median + z80 * spread)) };
}

/** Minutes in twentieths: what is levelled in rounds is exact to less, and must not tip a whole minute over. */
function calm(minutes: number): number {
  return Math.round(minutes * 20) / 20;
}

function worksAhead(state: HallState, rules: HallRules, priority: boolean): Work[] {
  const works: Work[] = [];
  for (const { id, meanMinutes } of rules.services.values()) {
    const length = queueLength(state, id);
    const people = priority ? length.priority : length.priority + length.ordinary;
    if (people === 0) continue;
    const counterIds = countersFor(state, rules, id).map((counter) => counter.id);
    if (counterIds.length > 0) works.push({ minutes: people * meanMinutes, counterIds });
  }
  return works;
}

const able = new WeakMap<HallRules, Map<ServiceId, CounterRules[]>>();

/** The counters the site gives a service: worked out once, a forecast asks for every field each time. */
function ableCounters(rules: HallRules, serviceId: ServiceId): CounterRules[] {
  const known = able.get(rules) ?? new Map<ServiceId, CounterRules[]>();
  able.set(rules, known);
  const found =
    known.get(serviceId) ?? [...rules.counters.values()].filter((one) => one.serviceIds.includes(serviceId));
  known.set(serviceId, found);
  return found;
}

/** Counters that will take this service: those open, else those the site gives it (somebody will sit down). */
function countersFor(state: HallState, rules: HallRules, serviceId: ServiceId): CounterRules[] {
  const able = ableCounters(rules, serviceId);
  const open = able.filter(({ id }) => state.counters.get(id)?.state === 'open');
  if (open.length > 0) return open;
  const ordinary = able.filter(({ kind }) => kind === 'ordinary');
  return ordinary.length > 0 ? ordinary : able;
}

/** What is left of the services running, a counter. */
function busyMinutes(state: HallState, rules: HallRules, now: number): ReadonlyMap<CounterId, number> {
  const busy = new Map<CounterId, number>();
  for (const counter of state.counters.values()) {
    if (counter.ticketId !== undefined) busy.set(counter.id, leftMinutes(state, rules, counter, now));
  }
  return busy;
}

function leftMinutes(state: HallState, rules: HallRules, counter: CounterState, now: number): number {
  const ticket = counter.ticketId === undefined ? undefined : state.tickets.get(counter.ticketId);
  if (ticket === undefined) return 0;
  const mean = rules.services.get(ticket.serviceId)?.meanMinutes ?? 0;
  // the clock may have been put back since
  const elapsed = ticket.status === 'serving' ? Math.max(0, now - ticket.startedAt) / 60_000 : 0;
  return Math.max(mean - elapsed, mean * 0.3);
}
