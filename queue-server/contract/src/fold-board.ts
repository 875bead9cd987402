import type { Board, BoardCall, BoardWaiting } from './board.ts';
import type { PublicEvent } from './public-event.ts';
import { unreachable } from './result.ts';

const recentCalls = 8;

/** The board after one more public event. Server and screens fold the same events with this one function. */
export function foldBoard(board: Board, event: PublicEvent): Board {
  if (event.seq <= board.seq) return board;
  const next = {
    ...board,
    seq: event.seq,
    at: event.at,
    waiting: mergeWaiting(board.waiting, event.waiting),
  };
  switch (event.type) {
    case 'day-opened':
      return { ...next, calls: [], recent: [], counters: closed(board) };
    case 'ticket-called':
    case 'ticket-recalled':
      return withCall(next, event);
    case 'service-started':
      return {
        ...next,
        calls: next.calls.map((call) =>
          call.ticketId === event.ticketId ? { ...call, state: 'serving' } : call,
        ),
      };
    case 'ticket-left':
      return withoutCall(next, (call) => call.ticketId === event.ticketId);
    case 'ticket-closed':
      return event.ticketId === undefined
        ? next
        : withoutCall(next, (call) => call.ticketId === event.ticketId);
    case 'counter-changed':
      return {
        ...next,
        counters: next.counters.map((counter) => (counter.id === event.counter.id ? event.counter : counter)),
      };
    case 'ticket-issued':
    case 'queue-changed':
      return next;
    default:
      return unreachable(event);
  }
}

function withCall(board: Board, event: PublicEvent & { type: 'ticket-called' | 'ticket-recalled' }): Board {
  const call: BoardCall = {
    ticketId: event.ticketId,
    number: event.number,
    serviceId: event.serviceId,
    counterId: event.counterId,
    counterName: event.counterName,
    calledAt: event.at,
    calls: event.calls,
    locale: event.locale,
    state: 'called',
  };
  const others = board.calls.filter((other) => other.counterId !== event.counterId);
  return { ...board, calls: [call, ...others] };
}

function withoutCall(board: Board, isGone: (call: BoardCall) => boolean): Board {
  const gone = board.calls.filter(isGone);
  if (gone.length === 0) return board;
  const recent = gone.map(({ number, counterId, counterName }) => ({ number, counterId, counterName }));
  return {
    ...board,
    calls: board.calls.filter((call) => !isGone(call)),
    recent: [...recent, ...board.recent].slice(0, recentCalls),
  };
}

function mergeWaiting(all: BoardWaiting[], changed: BoardWaiting[]): BoardWaiting[] {
  if (changed.length === 0) return all;
  return all.map((list) => changed.find((other) => other.serviceId === list.serviceId) ?? list);
}

function closed(board: Board): Board['counters'] {
  return board.counters.map(({ id }) => ({ id, state: 'closed' }));
}
