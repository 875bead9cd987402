const minuteMs = 60_000;

interface DayBounds {
  readonly date: string;
  readonly startMs: number;
  readonly endMs: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const latestDay = new Map<string, DayBounds>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The clock on the hall's wall, read as if it hung in Greenwich. */
function wallClockMs(instantMs: number, timeZone: string): number {
  const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatFor(timeZone).formatToParts(instantMs)) {
    if (type in part) part[type as keyof typeof part] = Number(value);
  }
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

function offsetMs(instantMs: number, timeZone: string): number {
  return wallClockMs(instantMs, timeZone) - Math.floor(instantMs / 1000) * 1000;
}

/** The instant at which a hall's clock shows `minutes` after midnight of `date`. */
export function instantAt(date: string, minutes: number, timeZone: string): number {
  const wall = Date.parse(date) + minutes * minuteMs;
  // Twice, because the offset at the first guess may belong to the other side of a clock change.
  const guess = wall - offsetMs(wall, timeZone);
  return wall - offsetMs(guess, timeZone);
}

function boundsAround(instantMs: number, timeZone: string): DayBounds {
  const date = new Date(wallClockMs(instantMs, timeZone)).toISOString().slice(0, 10);
  return { date, startMs: instantAt(date, 0, timeZone), endMs: instantAt(date, 24 * 60, timeZone) };
}

/** The hall's calendar day at an instant, `2026-11-23`. Cheap to ask again within the same day. */
export function hallDate(instantMs: number, timeZone: string): string {
  const latest = latestDay.get(timeZone);
  if (latest && instantMs >= latest.startMs && instantMs < latest.endMs) return latest.date;
  const bounds = boundsAround(instantMs, timeZone);
  latestDay.set(timeZone, bounds);
  return bounds.date;
}
