import type { ServiceId, TicketId } from '@motcua/contract';
import type { HallState } from './hall-state.ts';
import type { Lane } from './waiting-lists.ts';
import { serviceLane } from './waiting-lists.ts';

export type QueueLength = { priority: number; ordinary: number; oldestSince: number | undefined };

/** Who waits for a service, wherever: in its own lane or sent to one counter. Cost does not grow with the queue. */
export function queueLength(state: HallState, serviceId: ServiceId): QueueLength {
  const length: QueueLength = { priority: 0, ordinary: 0, oldestSince: undefined };
  const lane = state.waiting.get(serviceLane(serviceId));
  if (lane !== undefined) countLane(state, lane, length);
  for (const [key, pinned] of state.waiting) {
    if (key.startsWith('counter:')) countPinned(state, serviceId, pinned, length);
  }
  return length;
}

function countLane(state: HallState, lane: Lane, length: QueueLength): void {
  for (const kind of ['priority', 'ordinary'] as const) {
    length[kind] += lane[kind].size;
    const first = lane[kind].minKey();
    if (first !== undefined) noteAge(state, lane[kind].get(first), length);
  }
}

function countPinned(state: HallState, serviceId: ServiceId, pinned: Lane, length: QueueLength): void {
  for (const kind of ['priority', 'ordinary'] as const) {
    for (const id of pinned[kind].valuesArray()) {
      if (state.tickets.get(id)?.serviceId !== serviceId) continue;
      length[kind] += 1;
      noteAge(state, id, length);
    }
  }
}

function noteAge(state: HallState, id: TicketId | undefined, length: QueueLength): void {
  const since = id === undefined ? undefined : state.tickets.get(id)?.waitingSince;
  if (since !== undefined) length.oldestSince = Math.min(length.oldestSince ?? since, since);
}
