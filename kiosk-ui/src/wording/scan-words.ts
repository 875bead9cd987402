import en from '@motcua/config/locales/en/scan.json';
import vi from '@motcua/config/locales/vi/scan.json';
import type { Locale } from '@motcua/contract';
import type { Leaves } from './words.ts';
import { saying } from './words.ts';

type ScanWordKey = Leaves<typeof vi>;
export type SayScan = (key: ScanWordKey, values?: Readonly<Record<string, string | number>>) => string;

const words: Record<Locale, SayScan> = {
  vi: saying<ScanWordKey>('vi', vi),
  en: saying<ScanWordKey>('en', en),
};

/** The words around the scanner; they come with its screens, not with the first page. */
export function scanWordsIn(locale: Locale): SayScan {
  return words[locale];
}
