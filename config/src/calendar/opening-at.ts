import type { Hall } from '../schema/hall-file.ts';
import type { Opening } from '../schema/opening-file.ts';
import { addDays, minutesOf } from './day-arithmetic.ts';
import type { DayOff } from './days-off.ts';
import { hallDate, instantAt } from './hall-date.ts';
import { type OpeningDay, openingDay } from './opening-day.ts';

export type ClosedReason = { readonly kind: 'before-hours' | 'between-sessions' | 'after-hours' } | DayOff;

/** Instants are in milliseconds since 1970. */
export type OpeningState =
  | {
      readonly open: true;
      readonly opensAt: number;
      readonly closesAt: number;
      /** From here on kiosks give no more numbers until the next session. */
      readonly lastTicketAt: number;
      readonly takesTickets: boolean;
      readonly nextOpen: number | undefined;
      readonly confirmed: boolean;
    }
  | { readonly open: false; readonly reason: ClosedReason; readonly nextOpen: number | undefined };

/** What the calendar needs of a site. */
export interface HallTimes {
  readonly hall: Pick<Hall, 'timeZone'>;
  readonly opening: Opening;
}

interface OpenSpan {
  readonly opensAt: number;
  readonly closesAt: number;
}

const knownSpans = new WeakMap<Opening, Map<string, readonly OpenSpan[]>>();

/** Kept for each day, since every ticket asks. */
function spansOn({ hall, opening }: HallTimes, date: string): readonly OpenSpan[] {
  const spans = knownSpans.get(opening) ?? new Map<string, readonly OpenSpan[]>();
  knownSpans.set(opening, spans);
  const key = `${date} ${hall.timeZone}`;
  const known = spans.get(key) ?? computeSpans(openingDay(opening, date), date, hall.timeZone);
  spans.set(key, known);
  return known;
}

function computeSpans(day: OpeningDay, date: string, timeZone: string): OpenSpan[] {
  if (day.kind === 'off') return [];
  return day.sessions.map(({ from, to }) => ({
    opensAt: instantAt(date, minutesOf(from), timeZone),
    closesAt: instantAt(date, minutesOf(to), timeZone),
  }));
}

/** Longer than any chain of holidays; a hall that opens less often has no "next time" to show. */
const daysToSearch = 60;

function nextOpening(site: HallTimes, after: number, today: string): number | undefined {
  for (let i = 0, date = today; i <= daysToSearch; i += 1, date = addDays(date, 1)) {
    const next = spansOn(site, date).find((span) => span.opensAt > after);
    if (next) return next.opensAt;
  }
  return undefined;
}

function closedReason(spans: readonly OpenSpan[], instantMs: number): ClosedReason {
  const isBefore = spans.every((span) => instantMs < span.opensAt);
  const isAfter = spans.every((span) => instantMs >= span.closesAt);
  return { kind: isBefore ? 'before-hours' : isAfter ? 'after-hours' : 'between-sessions' };
}

/** Whether the hall is open at an instant, why not, and when it opens next. */
export function openingAt(site: HallTimes, instantMs: number): OpeningState {
  const today = hallDate(instantMs, site.hall.timeZone);
  const day = openingDay(site.opening, today);
  const nextOpen = nextOpening(site, instantMs, today);
  if (day.kind === 'off') return { open: false, reason: day.off, nextOpen };
  const spans = spansOn(site, today);
  const now = spans.find((span) => instantMs >= span.opensAt && instantMs < span.closesAt);
  if (!now) return { open: false, reason: closedReason(spans, instantMs), nextOpen };
  const lastTicketAt = now.closesAt - site.opening.lastTicketMinutes.value * 60_000;
  return {
    open: true,
    ...now,
    lastTicketAt,
    takesTickets: instantMs < lastTicketAt,
    nextOpen,
    confirmed: day.confirmed,
  };
}
