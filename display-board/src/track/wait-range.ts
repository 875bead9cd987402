import type { Estimate } from '@motcua/contract';

/** Minutes below which single minutes are told; above, steps of five. */
const fineBelow = 10;

/** `10–15`, or `5` where both ends meet: from half of the people to four of five. */
export function waitRange({ medianMinutes, p80Minutes }: Estimate): string {
  const from = round(medianMinutes, Math.floor);
  const to = Math.max(from, round(p80Minutes, Math.ceil));
  return from === to ? String(from) : `${from}–${to}`;
}

function round(minutes: number, towards: (value: number) => number): number {
  const value = minutes < fineBelow ? Math.round(minutes) : towards(minutes / 5) * 5;
  return Math.max(1, value);
}
