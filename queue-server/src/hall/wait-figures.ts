import type { WaitFigures } from '@motcua/contract';

/** Mean, median, P90 and shares of waits. In: milliseconds. Out: minutes to one decimal, shares 0–1. */
export function waitFigures(waitsMs: readonly number[]): WaitFigures {
  const n = waitsMs.length;
  if (n === 0) return { n };
  const minutes = waitsMs.map((ms) => ms / 60_000).sort((a, b) => a - b);
  const within = (limit: number): number => minutes.filter((wait) => wait <= limit).length / n;
  return {
    n,
    mean: tenth(minutes.reduce((sum, wait) => sum + wait, 0) / n),
    median: tenth(quantile(minutes, 0.5)),
    p90: tenth(quantile(minutes, 0.9)),
    shareWithin15: within(15),
    shareWithin30: within(30),
  };
}

/** Linear interpolation between order statistics (the usual "type 7"). */
function quantile(sorted: readonly number[], q: number): number {
  const position = (sorted.length - 1) * q;
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
