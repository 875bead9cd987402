import type { Board, BoardCall } from '@motcua/contract';

/** More rows would make the numbers too small to be read from ten metres. */
export const mostRows = 4;

export type RecentCall = { number: string; counterId: string; counterName: string };
export type BoardRows = { rows: readonly BoardCall[]; recent: readonly RecentCall[] };

/**
 * The calls shown large, newest first: people still expected come before people already being served. Who finds no
 * room stands first among the last calls.
 */
export function boardRows(board: Board, mostRecent: number): BoardRows {
  const newestFirst = board.calls.toSorted(
    (one, other) => Date.parse(other.calledAt) - Date.parse(one.calledAt),
  );
  const expected = newestFirst.filter((call) => call.state === 'called');
  const served = newestFirst.filter((call) => call.state === 'serving');
  const shown = new Set([...expected, ...served].slice(0, mostRows));
  const overflow = [...expected, ...served].filter((call) => !shown.has(call));
  const large = newestFirst.filter((call) => shown.has(call));
  const numbers = new Set(large.map((call) => call.number));
  const recent: RecentCall[] = [];
  for (const call of [...overflow, ...board.recent]) {
    if (numbers.has(call.number)) continue;
    numbers.add(call.number);
    recent.push({ number: call.number, counterId: call.counterId, counterName: call.counterName });
  }
  return { rows: large, recent: recent.slice(0, mostRecent) };
}
