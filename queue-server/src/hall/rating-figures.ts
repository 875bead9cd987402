import type { RatingFigures } from '@motcua/contract';

/** Under this many ratings no share is shown: it would tell who said what. */
const smallest = 5;
const z95 = 1.959964;

/** Share satisfied (4 and 5 of 5) with Wilson's interval at 95 %. */
export function ratingFigures(scores: ReadonlyMap<number, number>, served: number): RatingFigures {
  const n = [...scores.values()].reduce((sum, count) => sum + count, 0);
  if (n < smallest) return { n, served };
  const share = ((scores.get(4) ?? 0) + (scores.get(5) ?? 0)) / n;
  return { n, served, satisfiedShare: share, ...wilson(share, n) };
}

function wilson(share: number, n: number): { low: number; high: number } {
  const square = z95 ** 2;
  const middle = share + square / (2 * n);
  const spread = z95 * Math.sqrt((share * (1 - share) + square / (4 * n)) / n);
  const scale = 1 + square / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
