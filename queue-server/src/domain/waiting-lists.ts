import type { CounterId, ServiceId, TicketId } from '@motcua/contract';
import type { TicketFacts } from './hall-state.ts';
import type { SortedTree } from './sorted-tree.ts';
import { emptyTree } from './sorted-tree.ts';

/** A place in a list: from when it counts, then order of issue. */
export type Place = readonly [claimAt: number, order: number];
export type WaitingList = SortedTree<Place, TicketId>;

/** Everybody who waits in one lane, by class. */
export type Lane = { priority: WaitingList; ordinary: WaitingList };

/** A lane is a service, or one counter for those sent to just that counter. */
export type LaneKey = `service:${string}` | `counter:${string}`;
export type WaitingLists = ReadonlyMap<LaneKey, Lane>;

export const noWaitingLists: WaitingLists = new Map();

export function byPlace(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1];
}

export function serviceLane(serviceId: ServiceId): LaneKey {
  return `service:${serviceId}`;
}

export function counterLane(counterId: CounterId): LaneKey {
  return `counter:${counterId}`;
}

export function laneOf(ticket: TicketFacts): LaneKey {
  return ticket.onlyCounterId === undefined
    ? serviceLane(ticket.serviceId)
    : counterLane(ticket.onlyCounterId);
}

export function placeOf(ticket: TicketFacts): Place {
  return [ticket.claimAt, ticket.order];
}

export function withWaiting(lists: WaitingLists, ticket: TicketFacts): WaitingLists {
  return changeList(lists, ticket, (list) => list.with(placeOf(ticket), ticket.id));
}

export function withoutWaiting(lists: WaitingLists, ticket: TicketFacts): WaitingLists {
  return changeList(lists, ticket, (list) => list.without(placeOf(ticket)));
}

function changeList(
  lists: WaitingLists,
  ticket: TicketFacts,
  change: (list: WaitingList) => WaitingList,
): WaitingLists {
  const key = laneOf(ticket);
  const lane = lists.get(key) ?? { priority: emptyTree(byPlace), ordinary: emptyTree(byPlace) };
  const changed = ticket.priority
    ? { ...lane, priority: change(lane.priority) }
    : { ...lane, ordinary: change(lane.ordinary) };
  return new Map(lists).set(key, changed);
}
