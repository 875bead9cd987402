import { getSolarDate } from '@dqcai/vn-lunar';

/** First day of an event named by the Vietnamese lunar calendar (UTC+7), as `2026-02-17`. */
export function solarDateOfLunar(lunarYear: number, month: number, day: number): string {
  const solar = getSolarDate(day, month, lunarYear);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${solar.year}-${two(solar.month)}-${two(solar.day)}`;
}
