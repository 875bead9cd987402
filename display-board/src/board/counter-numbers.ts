import type { Hall } from '@motcua/contract';

/** The number that hangs over a counter; 0 for one the hall does not name. */
export function counterNumber(hall: Hall | undefined, counterId: string): number {
  return hall?.counters.find((counter) => counter.id === counterId)?.number ?? 0;
}

/** `1–3, 5` */
export function counterRanges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
