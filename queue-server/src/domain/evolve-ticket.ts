import type { CounterId, HallEvent, TicketId } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import { withCounter } from './evolve-counter.ts';
import { evolvePaper } from './evolve-paper.ts';
import type { HallState, TicketFacts, TicketStanding, TicketState } from './hall-state.ts';
import { withoutWaiting, withWaiting } from './waiting-lists.ts';

type NotTicket =
  | ('day-opened' | 'counter-opened' | 'counter-paused' | 'counter-closed' | 'device-changed')
  | ('help-called' | 'help-answered' | 'help-ended');
type TicketEvent = Exclude<HallEvent, { type: NotTicket }>;
type LaterEvent = Exclude<TicketEvent, { type: 'ticket-issued' }>;

export function evolveTicket(state: HallState, event: TicketEvent, at: number): HallState {
  if (event.type === 'ticket-issued') return issue(state, event, at);
  const ticket = state.tickets.get(event.ticketId);
  return ticket === undefined ? state : change(state, ticket, event, at);
}

function change(state: HallState, ticket: TicketState, event: LaterEvent, at: number): HallState {
  switch (event.type) {
    case 'ticket-called':
      return call(state, ticket, event, at);
    case 'ticket-recalled':
      return ticket.status === 'called'
        ? put(state, { ...ticket, calls: event.calls, lastCallAt: at })
        : state;
    case 'service-started':
      return start(state, ticket, event.counterId, at);
    case 'service-completed':
      return complete(state, ticket, event, at);
    case 'ticket-parked':
      return park(state, ticket, event, at);
    case 'ticket-resumed':
      return toWaiting(state, { ...factsOf(ticket), waitingSince: at });
    case 'ticket-requeued':
      return toWaiting(state, {
        ...factsOf(ticket),
        // who was only called and put back at once has waited all the time
        waitingSince: ticket.status === 'called' && event.mode === 'keep-place' ? ticket.waitingSince : at,
        ...(event.mode === 'end' ? { claimAt: at, order: state.seq } : {}),
      });
    case 'ticket-transferred':
      return transfer(state, ticket, event, at);
    case 'service-added':
      return put(state, { ...ticket, nextServiceIds: [...ticket.nextServiceIds, event.serviceId] });
    case 'ticket-closed':
      return move(state, ticket, factsOf(ticket), {
        status: 'closed',
        outcome: event.outcome,
        closedAt: at,
        counterId: event.counterId,
      });
    case 'rating-given':
      return put(state, { ...ticket, rated: true });
    case 'print-requested':
    case 'print-redirected':
    case 'print-sending':
    case 'print-sent':
    case 'ticket-printed':
    case 'print-failed':
      return put(state, evolvePaper(ticket, event, at));
    default:
      return unreachable(event);
  }
}

function issue(
  state: HallState,
  event: Extract<HallEvent, { type: 'ticket-issued' }>,
  at: number,
): HallState {
  const ticket: TicketState = {
    id: event.ticketId,
    number: event.number,
    serviceId: event.serviceId,
    priority: event.priority,
    locale: event.locale,
    channel: event.channel,
    kioskId: event.kioskId,
    declarationCode: event.declarationCode,
    issuedAt: at,
    firstServiceId: event.serviceId,
    order: state.seq,
    claimAt: at,
    waitingSince: at,
    nextServiceIds: [],
    onlyCounterId: undefined,
    returnTo: undefined,
    turn: 0,
    print: 'none',
    paper: undefined,
    copies: 0,
    rated: false,
    ahead: event.ahead,
    estimate: event.estimate,
    waits: [],
    served: [],
    status: 'waiting',
  };
  return {
    ...put(state, ticket),
    waiting: withWaiting(state.waiting, ticket),
    sequences: { ...state.sequences, [event.prefix]: event.sequence },
    requests:
      event.requestKey === undefined ? state.requests : state.requests.with(event.requestKey, ticket.id),
    declarations:
      event.declarationCode === undefined
        ? state.declarations
        : state.declarations.with(event.declarationCode, ticket.id, true),
  };
}

function call(
  state: HallState,
  ticket: TicketState,
  event: Extract<HallEvent, { type: 'ticket-called' }>,
  at: number,
): HallState {
  const standing = {
    status: 'called',
    counterId: event.counterId,
    calledAt: at,
    lastCallAt: at,
    calls: 1,
  } as const;
  // Being sent away is no waiting.
  const waitingSince = ticket.status === 'parked' ? at : ticket.waitingSince;
  const facts = { ...factsOf(ticket), waitingSince, turn: event.turn };
  const called = move(state, ticket, facts, { ...standing, outOfTurn: event.reason });
  return withCounter(called, event.counterId, (counter) => ({
    ...counter,
    ticketId: ticket.id,
    turn: event.counterTurn,
    priorityInARow:
      event.rule === 'priority-first'
        ? counter.priorityInARow + 1
        : ticket.priority
          ? counter.priorityInARow
          : 0,
  }));
}

function start(state: HallState, ticket: TicketState, counterId: CounterId, at: number): HallState {
  const wait = { serviceId: ticket.serviceId, ms: at - ticket.waitingSince };
  const facts = { ...factsOf(ticket), waits: [...ticket.waits, wait] };
  return move(state, ticket, facts, { status: 'serving', counterId, startedAt: at });
}

function complete(
  state: HallState,
  ticket: TicketState,
  event: Extract<HallEvent, { type: 'service-completed' }>,
  at: number,
): HallState {
  if (ticket.status !== 'serving') return state;
  const { counterId, serviceId, dossiers } = event;
  const served = [
    ...ticket.served,
    { serviceId, counterId, startedAt: ticket.startedAt, endedAt: at, dossiers },
  ];
  const after = withCounter(put(state, { ...ticket, served }), counterId, (counter) => ({
    ...counter,
    served: counter.served + 1,
    lastServed: { ticketId: ticket.id, at },
  }));
  if (event.nextServiceId === undefined) return after;
  const goesBack = event.nextCounterId !== undefined && ticket.returnTo !== undefined;
  return toWaiting(after, {
    ...factsOf(ticket),
    served,
    waitingSince: at,
    serviceId: event.nextServiceId,
    onlyCounterId: event.nextCounterId,
    returnTo: undefined,
    nextServiceIds: goesBack ? ticket.nextServiceIds : ticket.nextServiceIds.slice(1),
  });
}

function park(
  state: HallState,
  ticket: TicketState,
  event: Extract<HallEvent, { type: 'ticket-parked' }>,
  at: number,
): HallState {
  const until = at + event.minutes * 60_000;
  const { counterId, reason } = event;
  return move(
    state,
    ticket,
    { ...factsOf(ticket), onlyCounterId: undefined },
    { status: 'parked', counterId, until, reason },
  );
}

function transfer(
  state: HallState,
  ticket: TicketState,
  event: Extract<HallEvent, { type: 'ticket-transferred' }>,
  at: number,
): HallState {
  const stillWaits = ticket.status === 'waiting' || ticket.status === 'called';
  return toWaiting(state, {
    ...factsOf(ticket),
    serviceId: event.serviceId,
    onlyCounterId: event.counterId,
    waitingSince: stillWaits ? ticket.waitingSince : at,
    returnTo:
      event.returnTo === undefined
        ? undefined
        : { serviceId: event.fromServiceId, counterId: event.returnTo },
  });
}

function toWaiting(state: HallState, facts: TicketFacts): HallState {
  const before = state.tickets.get(facts.id);
  return before === undefined ? state : move(state, before, facts, { status: 'waiting' });
}

/** Out of where it was (list, counter, parked), into where it goes. */
function move(
  state: HallState,
  before: TicketState,
  facts: TicketFacts,
  standing: TicketStanding,
): HallState {
  let next = state;
  if (before.status === 'waiting') next = { ...next, waiting: withoutWaiting(next.waiting, before) };
  if (before.status === 'parked') next = { ...next, parked: parkedWithout(next.parked, before.id) };
  if (before.status === 'called' || before.status === 'serving')
    next = leaveCounter(next, before.counterId, facts.id, standing);
  const after = { ...facts, ...standing };
  if (after.status === 'waiting') next = { ...next, waiting: withWaiting(next.waiting, after) };
  if (after.status === 'parked') next = { ...next, parked: new Map(next.parked).set(after.id, after.until) };
  return put(next, after);
}

function leaveCounter(
  state: HallState,
  counterId: CounterId,
  ticketId: TicketId,
  to: TicketStanding,
): HallState {
  if (to.status === 'serving' || to.status === 'called') return state;
  return withCounter(state, counterId, (counter) =>
    counter.ticketId === ticketId ? { ...counter, ticketId: undefined } : counter,
  );
}

function parkedWithout(parked: ReadonlyMap<TicketId, number>, id: TicketId): ReadonlyMap<TicketId, number> {
  const rest = new Map(parked);
  rest.delete(id);
  return rest;
}

function put(state: HallState, ticket: TicketState): HallState {
  return { ...state, tickets: state.tickets.with(ticket.id, ticket, true) };
}

/** A ticket without its status's fields: exactly what every status shares. */
function factsOf(ticket: TicketState): TicketFacts {
  const { serviceId, priority, claimAt, order, waitingSince, turn, print, paper, copies, rated } = ticket;
  const { nextServiceIds, onlyCounterId, returnTo, waits, served } = ticket;
  return {
    ...originOf(ticket),
    ...{ serviceId, priority, claimAt, order, waitingSince, turn, print, paper, copies, rated },
    ...{ nextServiceIds, onlyCounterId, returnTo, waits, served },
  };
}

function originOf(ticket: TicketState): Omit<TicketFacts, Changing> {
  const { id, number, locale, channel, kioskId, declarationCode } = ticket;
  const { issuedAt, firstServiceId, ahead, estimate } = ticket;
  return {
    ...{ id, number, locale, channel, kioskId, declarationCode },
    ...{ issuedAt, firstServiceId, ahead, estimate },
  };
}

/** What may be another thing later in a ticket's life. */
type Changing =
  | (
      | 'serviceId'
      | 'priority'
      | 'claimAt'
      | 'order'
      | 'waitingSince'
      | 'turn'
      | 'print'
      | 'paper'
      | 'copies'
      | 'rated'
    )
  | ('nextServiceIds' | 'onlyCounterId' | 'returnTo' | 'waits' | 'served');
