import type { Readiness } from '@motcua/contract';

type Line = Readiness['lines'][number];
const order = ['fault', 'care', 'good'] as const;

/** Faults first whatever the order on the wire; lines of one result stay as they came. */
export function orderLines(lines: readonly Line[]): Line[] {
  return order.flatMap((result) => lines.filter((line) => line.result === result));
}

export type ReadinessSummary = { result: Line['result']; count: number };

/** The worst result and how many lines have it; with none at fault, how many are good. */
export function summaryOf(lines: readonly Line[]): ReadinessSummary {
  const ordered = orderLines(lines);
  const result = ordered[0]?.result ?? 'good';
  return { result, count: ordered.filter((line) => line.result === result).length };
}
