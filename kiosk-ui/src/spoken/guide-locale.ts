import type { Locale } from '@motcua/contract';

/** Languages that have clips. Others are read in Vietnamese, which stands beside them on the screen. */
export const guideLocales = ['vi', 'en'] as const satisfies readonly Locale[];
export type GuideLocale = (typeof guideLocales)[number];

export function guideLocaleOf(locale: Locale): GuideLocale {
  return guideLocales.find((one) => one === locale) ?? 'vi';
}
