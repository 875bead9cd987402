import { type Weekday, weekdays } from '../schema/opening-file.ts';

const dayMs = 86_400_000;

/** `2026-02-28` + 1 → `2026-03-01`. Calendar days, no time zone involved. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): Weekday {
  const fromMonday = (new Date(Date.parse(date)).getUTCDay() + 6) % 7;
  return weekdays[fromMonday] ?? 'sunday';
}

/** `07:30` → 450. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
