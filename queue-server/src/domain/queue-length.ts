import type { ServiceId, TicketId } from '@motcua/contract';
import type { HallState } from './hall-state.ts';
import type { Lane, WaitingList } from './waiting-lists.ts';
import { serviceLane } from './waiting-lists.ts';

export type QueueLength = { priority: number; ordinary: number; oldestSince: number | undefined };

/** Who waits for a service, wherever: in its own lane or sent to one counter, and since when the longest. Cost hardly grows with the queue. */
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
    noteOldest(state, lane[kind], length);
  }
}

/** Who came back keeps an old claim with a new wait. Nobody waits longer than their claim, so the search ends soon. */
function noteOldest(state: HallState, list: WaitingList, length: QueueLength): void {
  for (const [[claimAt], id] of list.entries()) {
    if (length.oldestSince !== undefined && claimAt >= length.oldestSince) return;
    noteAge(state, id, length);
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

function noteAge(state: HallState, id: TicketId, length: QueueLength): void {
  const since = state.tickets.get(id)?.waitingSince;
  if (since !== undefined) length.oldestSince = Math.min(length.oldestSince ?? since, since);
}
