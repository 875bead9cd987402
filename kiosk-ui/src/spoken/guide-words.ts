import en from '@motcua/config/locales/en/guide.json';
import vi from '@motcua/config/locales/vi/guide.json';
import type { Leaves } from '../wording/words.ts';
import { saying } from '../wording/words.ts';
import type { GuideLocale } from './guide-locale.ts';

export type GuideWordKey = Leaves<typeof vi>;
export type SayGuide = (key: GuideWordKey, values?: Readonly<Record<string, string | number>>) => string;

const words: Record<GuideLocale, SayGuide> = {
  vi: saying<GuideWordKey>('vi', vi),
  en: saying<GuideWordKey>('en', en),
};

/** The guide's own words; they come with it, not with the first page. */
export function guideWordsIn(locale: GuideLocale): SayGuide {
  return words[locale];
}
