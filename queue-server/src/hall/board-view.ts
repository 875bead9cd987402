import type { Board, BoardWaiting, ServiceId } from '@motcua/contract';
import type { HallState } from '../domain/hall-state.ts';
import { queueLength } from '../domain/queue-length.ts';
import { instant } from './ticket-view.ts';

/** One field's queue as a screen shows it. */
export function waitingView(state: HallState, serviceId: ServiceId, at: number): BoardWaiting {
  const { priority, ordinary, oldestSince } = queueLength(state, serviceId);
  const count = priority + ordinary;
  if (oldestSince === undefined) return { serviceId, count, longestMinutes: 0 };
  return {
    serviceId,
    count,
    oldestSince: instant(oldestSince),
    longestMinutes: wholeMinutes(at - oldestSince),
  };
}

/** The board of a hall that has just started: nobody called yet. Everything after is a fold of the public events. */
export function emptyBoard(state: HallState, serviceIds: Iterable<ServiceId>, at: number): Board {
  return {
    seq: state.seq,
    at: instant(at),
    calls: [],
    recent: [],
    waiting: [...serviceIds].map((id) => waitingView(state, id, at)),
    counters: [...state.counters.values()].map(({ id, state: standing }) => ({ id, state: standing })),
  };
}

/** The same board with the waits as they are now. */
export function boardAt(board: Board, at: number): Board {
  const waiting = board.waiting.map((list) =>
    list.oldestSince === undefined
      ? list
      : { ...list, longestMinutes: wholeMinutes(at - Date.parse(list.oldestSince)) },
  );
  return { ...board, at: instant(at), waiting };
}

function wholeMinutes(ms: number): number {
  return Math.max(0, Math.floor(ms / 60_000));
}
