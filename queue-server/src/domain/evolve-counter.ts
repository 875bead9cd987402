import type { CounterId, HallEvent } from '@motcua/contract';
import { unreachable } from '@motcua/contract';
import type { CounterState, HallState } from './hall-state.ts';

type CounterEvent = Extract<HallEvent, { type: 'counter-opened' | 'counter-paused' | 'counter-closed' }>;

export function evolveCounter(state: HallState, event: CounterEvent, at: number): HallState {
  return withCounter(state, event.counterId, (counter) => {
    const {
      clerkId: _clerk,
      reason: _reason,
      ...rest
    } = { clerkId: undefined, reason: undefined, ...counter };
    switch (event.type) {
      case 'counter-opened':
        return { ...rest, state: 'open', clerkId: event.clerkId, since: at };
      case 'counter-paused':
        return counter.state === 'closed'
          ? counter
          : { ...rest, state: 'paused', clerkId: counter.clerkId, reason: event.reason, since: at };
      case 'counter-closed':
        return { ...rest, state: 'closed', since: at };
      default:
        return unreachable(event);
    }
  });
}

/** The hall with one counter changed; a counter that the site no longer has stays out. */
export function withCounter(
  state: HallState,
  id: CounterId,
  change: (counter: CounterState) => CounterState,
): HallState {
  const counter = state.counters.get(id);
  if (counter === undefined) return state;
  return { ...state, counters: new Map(state.counters).set(id, change(counter)) };
}
