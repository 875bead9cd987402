import type { Estimate, HallService } from '@motcua/contract';

/** Below this many minutes no range is told: "dưới 5 phút". */
const shortMinutes = 5;

export type WaitRange = { kind: 'short'; minutes: number } | { kind: 'range'; from: number; to: number };

/** Half of the people wait no longer than `from`, four of five no longer than `to`; the paper ticket says the same. */
export function waitRange({ medianMinutes, p80Minutes }: Estimate): WaitRange {
  const to = Math.round(p80Minutes);
  if (to <= shortMinutes) return { kind: 'short', minutes: shortMinutes };
  return { kind: 'range', from: Math.max(1, Math.min(Math.round(medianMinutes), to - 1)), to };
}

/** Before the number is taken only the ordinary forecast is known; a priority ticket is called sooner than that. */
export function priorityWait({ p80Minutes }: Estimate): WaitRange {
  return { kind: 'short', minutes: Math.max(shortMinutes, Math.round(p80Minutes)) };
}

/** The first page's line: everybody who waits, and the wait in the middle field weighed by how many wait there. */
export function hallWait(services: readonly HallService[]): { people: number; minutes: number } {
  const people = services.reduce((sum, { waiting }) => sum + waiting, 0);
  const minutes = services.reduce((sum, { waiting, estimate }) => sum + waiting * estimate.medianMinutes, 0);
  return { people, minutes: people === 0 ? 0 : Math.max(1, Math.round(minutes / people)) };
}
