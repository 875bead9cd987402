import type { Locale } from '@motcua/contract';

const languages = { vi: 'vi-VN', en: 'en-GB' } as const;

/** `14:05` in the hall's own time. */
export function clockText(nowMs: number, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(nowMs);
}

/** `23/11/2026` */
function numbersOf(ms: number, timeZone: string): string {
  const options = { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(ms);
}

/** `2026-11-23`: the hall's own day. */
export function isoDateOf(ms: number, timeZone: string): string {
  return numbersOf(ms, timeZone).split('/').reverse().join('-');
}

/** `Thứ Hai, 23/11/2026` */
export function dateText(ms: number, timeZone: string, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(languages[locale], { timeZone, weekday: 'long' }).format(ms);
  return `${weekday}, ${numbersOf(ms, timeZone)}`;
}

export function isSameDay(oneMs: number, otherMs: number, timeZone: string): boolean {
  return numbersOf(oneMs, timeZone) === numbersOf(otherMs, timeZone);
}
