/** Inclusive ISO days; the same day twice, or a whole year where only the year is known. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** `undefined` for anything but `1990` and `1990-08-15`. */
export function daySpan(date: unknown): DaySpan | undefined {
  if (typeof date !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return { first: date, last: date };
  if (/^\d{4}$/.test(date)) return { first: `${date}-01-01`, last: `${date}-12-31` };
  return undefined;
}

/** Full years between two ISO days; whoever is born on 29 February has the birthday on 1 March. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
