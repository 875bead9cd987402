import type { Board } from '@motcua/contract';

/** What one counter's own screen says. */
export type CounterNow =
  { kind: 'called' | 'serving'; number: string; calledAt: string } | { kind: 'open' | 'paused' | 'closed' };

/** A number in front of a counter is shown also where the counter pauses: the person is still expected. */
export function counterNow(board: Board, counterId: string): CounterNow | undefined {
  const counter = board.counters.find(({ id }) => id === counterId);
  if (counter === undefined) return undefined;
  const call = board.calls.find((other) => other.counterId === counterId);
  return call === undefined
    ? { kind: counter.state }
    : { kind: call.state, number: call.number, calledAt: call.calledAt };
}
