import type { Hall, Locale } from '@motcua/contract';

export const tickerMs = 12_000;

export type TickerText = { text: string; lang: Locale };

/** The line at the foot changes from time to time; it never moves. The hall's name comes first. */
export function tickerText(hall: Hall, nowMs: number): TickerText {
  const lines = [hall.names, ...hall.ticker].flatMap((line): TickerText[] => [
    { text: line.vi, lang: 'vi' },
    { text: line.en, lang: 'en' },
  ]);
  return lines[Math.floor(nowMs / tickerMs) % lines.length] ?? { text: hall.name, lang: 'vi' };
}
