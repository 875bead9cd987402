import type { Site } from '@motcua/config';
import type { LiveMetrics, Localised, RatingFigures, ServiceId } from '@motcua/contract';
import type { HallRules } from '../domain/hall-rules.ts';
import type { CounterState, HallState, TicketState } from '../domain/hall-state.ts';
import { queueLength } from '../domain/queue-length.ts';
import { estimateWait } from '../domain/wait-estimate.ts';
import type { HelpFigures } from './help-figures.ts';
import { helpCalls } from './help-view.ts';
import { ratingFigures } from './rating-figures.ts';
import { instant } from './ticket-view.ts';
import { waitFigures } from './wait-figures.ts';

export type ScoreCount = ReadonlyMap<number, number>;
export type PrintFailureNote = { number: string; at: number; reason: string };
export type MetricsInput = {
  site: Site;
  rules: HallRules;
  state: HallState;
  now: number;
  scores: ScoreCount;
  help: HelpFigures;
  printFailures: readonly PrintFailureNote[];
  priorityReasons: LiveMetrics['priorityReasons'];
  declarationsClosedBy?: LiveMetrics['declarationsClosedBy'];
};

/** The supervisor's minutes, from the hall as it is. Every wait is a finished one; who gave up stands beside. */
export function liveMetrics(input: MetricsInput): LiveMetrics {
  const { state, rules, now } = input;
  const tickets = state.tickets.valuesArray();
  return {
    at: instant(now),
    seq: state.seq,
    day: state.day ?? '',
    targets: targetsOf(input.site, Number((state.day ?? '0').slice(0, 4))),
    today: todayFigures(tickets),
    services: input.site.services.map((service) => serviceLine(input, service, tickets)),
    counters: [...rules.counters.keys()].flatMap((id) => {
      const counter = state.counters.get(id);
      return counter === undefined ? [] : [counterLine(input, counter)];
    }),
    ratings: ratingsOf(input.scores, tickets),
    help: { ...input.help, open: helpCalls(state) },
    printFailures: input.printFailures.map(({ number, at, reason }) => ({ number, at: instant(at), reason })),
    priorityReasons: input.priorityReasons,
    ...(input.declarationsClosedBy !== undefined && { declarationsClosedBy: input.declarationsClosedBy }),
  };
}

function todayFigures(tickets: TicketState[]): LiveMetrics['today'] {
  const count = (is: (ticket: TicketState) => boolean): number => tickets.filter(is).length;
  const served = tickets.filter((ticket) => ticket.status === 'closed' && ticket.outcome === 'served');
  const noShow = count((ticket) => ticket.status === 'closed' && ticket.outcome === 'no-show');
  const cancelled = count((ticket) => ticket.status === 'closed' && ticket.outcome === 'cancelled');
  const handled = tickets.flatMap((ticket) => ticket.served);
  const dossiers = handled.reduce((sum, one) => sum + one.dossiers, 0);
  const minutes = handled.reduce((sum, one) => sum + (one.endedAt - one.startedAt) / 60_000, 0);
  return {
    issued: tickets.length,
    waiting: count((ticket) => ticket.status === 'waiting'),
    served: served.length,
    noShow,
    cancelled,
    dossiers,
    ...(tickets.length === 0 ? {} : { abandonedShare: (noShow + cancelled) / tickets.length }),
    transactions: waitFigures(waitsOf(tickets)),
    visits: waitFigures(tickets.filter((ticket) => ticket.waits.length > 0).map(visitWait)),
    priority: waitFigures(waitsOf(tickets.filter((ticket) => ticket.priority))),
    ordinary: waitFigures(waitsOf(tickets.filter((ticket) => !ticket.priority))),
    ...(dossiers === 0 ? {} : { handlingMinutes: minutes / dossiers }),
  };
}

function visitWait(ticket: TicketState): number {
  return ticket.waits.reduce((sum, { ms }) => sum + ms, 0);
}

function waitsOf(tickets: TicketState[], serviceId?: ServiceId): number[] {
  const waits = tickets.flatMap((ticket) => ticket.waits);
  return waits.filter((wait) => serviceId === undefined || wait.serviceId === serviceId).map(({ ms }) => ms);
}

function serviceLine(
  { state, rules, now }: MetricsInput,
  service: { id: string; name: Localised; prefix: string },
  tickets: TicketState[],
): LiveMetrics['services'][number] {
  const id = service.id as ServiceId; // the site's own id, parsed when the rules were made
  const { priority, ordinary, oldestSince } = queueLength(state, id);
  const able = [...rules.counters.values()].filter((counter) => counter.serviceIds.includes(id));
  return {
    id,
    name: service.name,
    prefix: service.prefix,
    waiting: priority + ordinary,
    // the clock may have been put back since
    longestMinutes: oldestSince === undefined ? 0 : Math.max(0, Math.floor((now - oldestSince) / 60_000)),
    p80Minutes: estimateWait(state, rules, id, false, now).p80Minutes,
    waits: waitFigures(waitsOf(tickets, id)),
    openCounters: able.filter((counter) => state.counters.get(counter.id)?.state === 'open').length,
  };
}

function counterLine({ site, state }: MetricsInput, counter: CounterState): LiveMetrics['counters'][number] {
  const { id, served, ticketId } = counter;
  const names = site.counters.find((one) => one.id === id)?.name ?? { vi: id, en: id };
  const ticket = ticketId === undefined ? undefined : state.tickets.get(ticketId);
  const busySince =
    ticket?.status === 'serving'
      ? ticket.startedAt
      : ticket?.status === 'called'
        ? ticket.calledAt
        : undefined;
  return {
    ...{ id, served, name: names, state: counter.state, since: instant(counter.since) },
    ...(counter.state === 'closed' ? {} : { clerkId: counter.clerkId }),
    ...(counter.state === 'paused' ? { reason: counter.reason } : {}),
    ...(ticket === undefined ? {} : { number: ticket.number }),
    ...(busySince === undefined ? {} : { busySince: instant(busySince) }),
  };
}

function ratingsOf(scores: ScoreCount, tickets: TicketState[]): RatingFigures {
  return ratingFigures(scores, tickets.filter((ticket) => ticket.served.length > 0).length);
}

/** The plan's targets of a year; an open-ended one holds until a new one is set. */
function targetsOf(site: Site, year: number): LiveMetrics['targets'] {
  const wait = targetValue(site, 'minutes-per-transaction', year);
  const visit = targetValue(site, 'minutes-per-visit', year);
  const satisfied = targetValue(site, 'percent', year, 'VI.2');
  return {
    year,
    ...(wait === undefined ? {} : { waitMinutes: wait }),
    ...(visit === undefined ? {} : { visitMinutes: visit }),
    ...(satisfied === undefined ? {} : { satisfiedShare: satisfied / 100 }),
  };
}

function targetValue(site: Site, unit: string, year: number, taskId?: string): number | undefined {
  for (const target of site.targets) {
    if (target.kind !== 'measure' || target.unit !== unit) continue;
    if (taskId !== undefined && !target.taskIds.includes(taskId)) continue;
    const past = target.values.filter((one) => one.year <= year).sort((a, b) => b.year - a.year);
    return past[0]?.value;
  }
  return undefined;
}
