import type { Opening, Session } from '../schema/opening-file.ts';
import { type DayOff, holidays, weekOn, weeklySessions } from './days-off.ts';

/** What a calendar day is for a hall: hours to work, or a reason to be closed. */
export type OpeningDay =
  | { readonly kind: 'working'; readonly sessions: readonly Session[]; readonly confirmed: boolean }
  | { readonly kind: 'off'; readonly off: DayOff };

function working(sessions: readonly Session[], confirmed: boolean): OpeningDay {
  return { kind: 'working', sessions, confirmed };
}

/** Single days come before swaps, swaps before holidays, holidays before the week. */
export function openingDay(opening: Opening, date: string): OpeningDay {
  const closure = opening.closures.find((one) => one.day === date);
  if (closure) return { kind: 'off', off: { kind: 'closure', name: closure.name } };
  const extra = opening.extraDays.find((one) => one.day === date);
  if (extra) return working(extra.sessions, true);
  const { confirmed } = weekOn(opening, date);
  const madeUp = opening.swaps.find((one) => one.workDay === date);
  if (madeUp) return working(weeklySessions(opening, madeUp.offDay), confirmed);
  const given = opening.swaps.find((one) => one.offDay === date);
  if (given) return { kind: 'off', off: { kind: 'swap', name: given.name } };
  const year = Number(date.slice(0, 4));
  const holiday = [year, year - 1, year + 1].map((one) => holidays(opening, one).get(date)).find(Boolean);
  if (holiday) return { kind: 'off', off: holiday };
  const sessions = weeklySessions(opening, date);
  return sessions.length > 0 ? working(sessions, confirmed) : { kind: 'off', off: { kind: 'weekly' } };
}

export function isWorkingDay(opening: Opening, date: string): boolean {
  const day = openingDay(opening, date);
  return day.kind === 'working' && day.sessions.length > 0;
}
