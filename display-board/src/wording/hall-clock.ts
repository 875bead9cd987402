import type { Locale } from '@motcua/contract';

const languages = { vi: 'vi-VN', en: 'en-GB' } as const;

/** `14:05` in the hall's own time. */
export function clockText(nowMs: number, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(nowMs);
}

/** `Thứ Hai, 23/11/2026` */
export function dateText(nowMs: number, timeZone: string, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(languages[locale], { timeZone, weekday: 'long' }).format(nowMs);
  const options = { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return `${weekday}, ${new Intl.DateTimeFormat('en-GB', options).format(nowMs)}`;
}
