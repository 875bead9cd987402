import type { Holiday, Opening, Session, Week } from '../schema/opening-file.ts';
import type { Localised } from '../schema/text.ts';
import { addDays, weekdayOf } from './day-arithmetic.ts';
import { solarDateOfLunar } from './lunar-date.ts';

/** Why a hall is closed for a whole day. */
export type DayOff =
  | { readonly kind: 'weekly' }
  | { readonly kind: 'holiday'; readonly name: Localised; readonly confirmed: boolean }
  | { readonly kind: 'in-lieu'; readonly name: Localised; readonly confirmed: boolean }
  | { readonly kind: 'swap'; readonly name: Localised }
  | { readonly kind: 'closure'; readonly name: Localised };

export type HolidayOff = Extract<DayOff, { kind: 'holiday' | 'in-lieu' }>;

function isInSeason(monthDay: string, from: string, to: string): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

export interface WeekPlan {
  readonly week: Week;
  readonly confirmed: boolean;
}

/** The weekly hours in force on a day; the first matching season wins. */
export function weekOn(opening: Opening, date: string): WeekPlan {
  const season = opening.seasons.find(({ from, to }) => isInSeason(date.slice(5), from, to));
  return season ?? { week: opening.week, confirmed: opening.weekConfirmed };
}

export function weeklySessions(opening: Opening, date: string): readonly Session[] {
  return weekOn(opening, date).week[weekdayOf(date)];
}

function datesOf(holiday: Holiday, year: number): { date: string; confirmed: boolean }[] {
  const { firstDayOffset, dayCount, confirmed } = holiday.byYear.find((one) => one.year === year) ?? holiday;
  const two = (n: number) => String(n).padStart(2, '0');
  const named =
    holiday.calendar === 'lunar'
      ? solarDateOfLunar(year, holiday.month, holiday.day)
      : `${year}-${two(holiday.month)}-${two(holiday.day)}`;
  return Array.from({ length: dayCount }, (_, i) => ({
    date: addDays(named, firstDayOffset + i),
    confirmed,
  }));
}

/** Law: a holiday on a weekly day off is taken on the next working day (Bộ luật Lao động, Điều 111.3). */
function addDaysInLieu(opening: Opening, days: Map<string, HolidayOff>): void {
  for (const date of [...days.keys()].sort()) {
    const holiday = days.get(date);
    if (!holiday || weeklySessions(opening, date).length > 0) continue;
    for (let next = addDays(date, 1), tries = 0; tries < 31; next = addDays(next, 1), tries += 1) {
      if (weeklySessions(opening, next).length === 0 || days.has(next)) continue;
      days.set(next, { kind: 'in-lieu', name: holiday.name, confirmed: holiday.confirmed });
      break;
    }
  }
}

function holidaysOfYear(opening: Opening, year: number): Map<string, HolidayOff> {
  const days = new Map<string, HolidayOff>();
  for (const holiday of opening.holidays.filter((one) => one.enabled)) {
    for (const { date, confirmed } of datesOf(holiday, year)) {
      if (!days.has(date)) days.set(date, { kind: 'holiday', name: holiday.name, confirmed });
    }
  }
  if (opening.nextWorkingDayInLieu) addDaysInLieu(opening, days);
  return days;
}

const known = new WeakMap<Opening, Map<number, Map<string, HolidayOff>>>();

/** Every holiday that belongs to a year with its days in lieu; a few may fall just outside it. */
export function holidays(opening: Opening, year: number): ReadonlyMap<string, HolidayOff> {
  const years = known.get(opening) ?? new Map<number, Map<string, HolidayOff>>();
  known.set(opening, years);
  const days = years.get(year) ?? holidaysOfYear(opening, year);
  years.set(year, days);
  return days;
}
