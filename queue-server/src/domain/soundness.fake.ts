import type { HallCommand, ServiceId, TicketId } from '@motcua/contract';
import type { HallRules } from './hall-rules.ts';
import type { HallState, TicketState } from './hall-state.ts';
import { formatNumber } from './numbering.ts';
import { laneOf, placeOf } from './waiting-lists.ts';

/** What is wrong with a hall, whatever was asked of it: must always be nothing. */
export function faultsOf(state: HallState, rules: HallRules): string[] {
  const tickets = state.tickets.valuesArray();
  return [
    ...placeFaults(state, tickets),
    ...counterFaults(state),
    ...numberFaults(state, rules, tickets),
    ...tickets.flatMap(paperFaults),
    ...declarationFaults(state, tickets),
  ];
}

/** A declaration goes with one living ticket, and the hall knows with which. */
function declarationFaults(state: HallState, tickets: TicketState[]): string[] {
  return tickets.flatMap(({ id, number, status, declarationCode: code }) => {
    if (code === undefined || status === 'closed' || state.declarations.get(code) === id) return [];
    return [`${number} and another ticket have the declaration ${code}`];
  });
}

/** Every open ticket is in exactly one place: one waiting list, one counter, or parked. */
function placeFaults(state: HallState, tickets: TicketState[]): string[] {
  const places = new Map<TicketId, string[]>();
  const note = (id: TicketId, place: string): void => void places.set(id, [...(places.get(id) ?? []), place]);
  for (const [key, lane] of state.waiting) {
    for (const kind of ['priority', 'ordinary'] as const) {
      lane[kind].forEachPair((place, id) => note(id, `${key}/${kind}/${place.join('/')}`));
    }
  }
  for (const [id, until] of state.parked) note(id, `parked/${until}`);
  for (const { id, ticketId } of state.counters.values())
    if (ticketId !== undefined) note(ticketId, `at ${id}`);
  const faults = tickets.flatMap((ticket) => {
    const found = (places.get(ticket.id) ?? []).join(' and ');
    places.delete(ticket.id);
    return found === placeAsSaid(ticket) ? [] : [`${ticket.number} ${ticket.status} is at "${found}"`];
  });
  return [...faults, ...[...places.keys()].map((id) => `${id} is no ticket`)];
}

function placeAsSaid(ticket: TicketState): string {
  if (ticket.status === 'closed') return '';
  if (ticket.status === 'parked') return `parked/${ticket.until}`;
  if (ticket.status !== 'waiting') return `at ${ticket.counterId}`;
  return `${laneOf(ticket)}/${ticket.priority ? 'priority' : 'ordinary'}/${placeOf(ticket).join('/')}`;
}

/** Somebody in front means open; one clerk a counter, one counter a clerk. */
function counterFaults(state: HallState): string[] {
  const clerks = new Set<string>();
  return [...state.counters.values()].flatMap((counter) => {
    if (counter.ticketId !== undefined && counter.state !== 'open')
      return [`${counter.id} is busy and ${counter.state}`];
    if (counter.state === 'closed') return [];
    const isTwice = clerks.has(counter.clerkId);
    clerks.add(counter.clerkId);
    return isTwice ? [`${counter.clerkId} sits at two counters`] : [];
  });
}

/** Numbers of a prefix are 1, 2, 3 … without gap, and stay with the field they were taken for. */
function numberFaults(state: HallState, rules: HallRules, tickets: TicketState[]): string[] {
  const faults: string[] = [];
  for (const { id, prefix } of rules.services.values()) {
    const given = inOrder(tickets, id).map((ticket) => ticket.number);
    const wanted = given.map((_, index) => formatNumber(prefix, index + 1));
    if (given.join() !== wanted.join()) faults.push(`numbers of ${prefix}: ${given.join(' ')}`);
    if ((state.sequences[prefix] ?? 0) !== given.length) faults.push(`count of ${prefix}`);
  }
  for (const ticket of tickets) {
    if (ticket.waits.some(({ ms }) => ms < 0)) faults.push(`${ticket.number} waited less than nothing`);
  }
  return faults;
}

/** A paper is under way exactly while its outcome is open, and at one of the printers that have had it. */
function paperFaults({ number, print, paper }: TicketState): string[] {
  if ((print === 'pending') !== (paper !== undefined)) return [`${number}'s paper is ${print} and not`];
  if (paper?.printerId === undefined) return [];
  const isOnce = new Set(paper.tried).size === paper.tried.length;
  const faults =
    paper.tried.at(-1) === paper.printerId ? [] : [`${number}'s paper is at no printer of its own`];
  return isOnce ? faults : [...faults, `${number}'s paper was twice at one printer`];
}

function inOrder(tickets: TicketState[], serviceId: ServiceId): TicketState[] {
  return tickets
    .filter((one) => one.firstServiceId === serviceId)
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}

/** The parts a state is made of, by identity: if one is changed in place, the portrait differs. */
export function portrait(state: HallState): unknown[] {
  const lanes = [...state.waiting.values()].flatMap(({ priority, ordinary }) => [
    ...priority.valuesArray(),
    '|',
    ...ordinary.valuesArray(),
  ]);
  return [
    ...[state.seq, state.day, JSON.stringify(state.sequences), state.requests.size],
    ...state.tickets
      .valuesArray()
      .flatMap((ticket) => [ticket, ticket.status, ticket.turn, ticket.waits.length]),
    ...[...state.counters.values()].flatMap((counter) => [counter, counter.ticketId, counter.state]),
    ...[...state.parked].flat(),
    ...[...state.help].flat(),
    ...lanes,
  ];
}

/** Everything of a state as plain text. */
export function textOf(state: HallState): string {
  const { tickets, requests, waiting, parked, counters, devices, help, ...rest } = state;
  const lanes = [...waiting]
    .map(([key, lane]) => [key, lane.priority.toArray(), lane.ordinary.toArray()] as const)
    .filter(([, first, second]) => first.length + second.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [
    rest,
    tickets.toArray(),
    requests.toArray(),
    lanes,
    [...parked].sort(),
    [...counters],
    [...devices].sort(),
    [...help].sort(),
  ];
  return JSON.stringify(parts, (_, value: unknown) => (value === undefined ? 'undefined' : value));
}

/** A step of a random story; what it points at is looked up in the hall as it is then. */
export type Step = { type: HallCommand['type']; who: number; where: number; flag: boolean; ms: number };
