import type { HelpCall, Hall } from '@motcua/contract';
import type { Floor } from '../floor/floor.ts';
import type { Locale } from '../shell/i18n.ts';

/** Who still waits for an answer comes first; then whoever has waited longest. */
export function helpInOrder(calls: readonly HelpCall[]): HelpCall[] {
  return [...calls].sort((a, b) => rank(a) - rank(b) || Date.parse(a.since) - Date.parse(b.since));
}

function rank({ state }: HelpCall): number {
  return state === 'called' ? 0 : 1;
}

const restMs = 2_000;

/** "Done" comes where "I am coming" was: the second half of a double click must not end what it has just begun. */
export function isFresh(call: HelpCall, now: number): boolean {
  return call.state === 'coming' && now - Date.parse(call.answeredAt) < restMs;
}

/** A kiosk that the site no longer has keeps its id for a name. */
export function kioskName(hall: Hall, kioskId: string, locale: Locale): string {
  return hall.kiosks.find(({ id }) => id === kioskId)?.names[locale] ?? kioskId;
}

/** The user name, and where that person sits. */
export function helperName(hall: Hall, floor: Floor, by: string, locale: Locale): string {
  const seat = [...floor.counters.values()].find((one) => one.state !== 'closed' && one.clerkId === by);
  const counter = hall.counters.find(({ id }) => id === seat?.id);
  return counter === undefined ? by : `${by} (${counter.names[locale]})`;
}
