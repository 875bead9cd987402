import { ok } from '../../result.ts';
import { cleanLine } from './clean-text.ts';
import { type Outcome, refuse } from './outcome.ts';

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const earliestYear = 1850;

/** Three boxes, `15/08/1990`, `1990-08-15`, or a year alone. */
function partsOf(raw: unknown): Parts | undefined {
  if (typeof raw === 'object' && raw !== null) {
    const { day, month, year } = raw as Partial<Record<keyof Parts, unknown>>; // read as unknown, judged below
    const part = (value: unknown) => (value === undefined || value === null ? '' : cleanLine(value));
    const [d, m, y] = [part(day), part(month), part(year)];
    return d === undefined || m === undefined || y === undefined ? undefined : { day: d, month: m, year: y };
  }
  const text = cleanLine(raw);
  if (text === undefined) return undefined;
  const iso = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const spoken = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{1,4})$/.exec(text);
  return spoken ? { day: spoken[1] ?? '', month: spoken[2] ?? '', year: spoken[3] ?? '' } : undefined;
}

/** ISO day if the calendar has it: 29 February only in leap years. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

interface DateRules {
  readonly yearAlone: boolean;
  readonly futureAllowed: boolean;
}

export function checkDate(raw: unknown, rules: DateRules, today: string): Outcome<string> {
  const parts = partsOf(raw);
  const missing = refuse(rules.yearAlone ? 'date-parts-or-year' : 'date-parts');
  if (!parts) return missing;
  const { day, month, year } = parts;
  if (year === '') return missing;
  if (!/^\d{4}$/.test(year) || Number(year) < earliestYear) return refuse('date-year');
  const isYearAlone = day === '' && month === '';
  if (isYearAlone && rules.yearAlone)
    return year > today.slice(0, 4) && !rules.futureAllowed ? refuse('date-future') : ok(year);
  if (day === '' || month === '') return missing;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return refuse('date-impossible');
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === undefined) return refuse('date-impossible');
  return date > today && !rules.futureAllowed ? refuse('date-future') : ok(date);
}

/** `7:30`, `07 30`, `7 giờ 30`, or two boxes → `07:30`. */
export function checkTime(raw: unknown): Outcome<string> {
  const text =
    typeof raw === 'object' && raw !== null
      ? Object.entries({ hour: '', minute: '0', ...raw })
          .filter(([key]) => key === 'hour' || key === 'minute')
          .map(([, part]) => cleanLine(part) ?? '')
          .join(':')
      : cleanLine(raw);
  const found = /^(\d{1,2})\s*(?::|h|giờ|\s)\s*(\d{1,2})?$/u.exec(text ?? '');
  const [hour, minute] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)];
  if (hour > 23 || minute > 59) return refuse('time');
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
