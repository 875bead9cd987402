import type { Locale, Words } from '../shell/i18n.ts';

const hallZone = 'Asia/Ho_Chi_Minh';

/** `14:05` in the hall's own time. */
export function formatTime(at: number | string, timeZone = hallZone): string {
  return clock(at, timeZone, {});
}

/** `14:05:09`. */
export function formatTimeWithSeconds(at: number | string, timeZone = hallZone): string {
  return clock(at, timeZone, { second: '2-digit' });
}

/** `23/11/2026`, the same in both languages. */
export function formatDate(at: number | string, timeZone = hallZone): string {
  const style = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(at));
}

/** The hall's day as `2026-11-23`. */
export function hallDay(at: number | string, timeZone = hallZone): string {
  const style = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone } as const;
  // Swedes write dates as ISO does
  return new Intl.DateTimeFormat('sv-SE', style).format(new Date(at));
}

function clock(at: number | string, timeZone: string, more: Intl.DateTimeFormatOptions): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, ...more } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(at));
}

/** A running timer: `0:07`, `12:30`, `1:02:03`. Never negative. */
export function formatTimer(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3_600);
  const [minutes = '00', rest = '00'] = parts;
  return hours > 0 ? `${hours}:${minutes}:${rest}` : `${Number(minutes)}:${rest}`;
}

/** Whole minutes for a queue: `dưới 1 phút`, `12 phút`, `1 giờ 5 phút`. */
export function formatWait(minutes: number, t: Words): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 1) return t('duration.underOne');
  if (whole < 60) return t('duration.minutes', { value: whole });
  const hours = Math.floor(whole / 60);
  if (whole % 60 === 0) return t('duration.wholeHours', { hours });
  return t('duration.hours', { hours, minutes: whole % 60 });
}

/** The same for narrow columns, always in minutes: `< 1 ph`, `12 ph`, `75 ph`. */
export function formatWaitShort(minutes: number, t: Words): string {
  const whole = Math.max(0, Math.floor(minutes));
  return whole < 1 ? t('duration.underOneShort') : t('duration.minutesShort', { value: whole });
}

/** A figure in minutes with one decimal: `7,5 phút`. */
export function formatMinutes(minutes: number, locale: Locale, t: Words): string {
  return t('duration.minutesShort', { value: formatNumber(minutes, locale, 1) });
}

/** A short time: `45 giây`, from two minutes on `2,5 ph`. */
export function formatSeconds(seconds: number, locale: Locale, t: Words): string {
  if (seconds >= 120) return formatMinutes(seconds / 60, locale, t);
  return t('duration.seconds', { value: formatNumber(seconds, locale) });
}

/** `93 %`; one decimal only where it says something (`99,6 %` is not 100 %). */
export function formatShare(share: number, locale: Locale): string {
  const percent = share * 100;
  const isAlmostAll = percent > 99 && percent < 100;
  return `${isAlmostAll ? formatNumber(Math.floor(percent * 10) / 10, locale, 1) : formatNumber(percent, locale)} %`;
}

export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

export function minutesSince(at: string, now: number): number {
  return (now - Date.parse(at)) / 60_000;
}
