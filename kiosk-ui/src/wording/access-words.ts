import en from '@motcua/config/locales/en/access.json';
import vi from '@motcua/config/locales/vi/access.json';
import type { Locale } from '@motcua/contract';
import { useMemo } from 'react';
import { usePack } from './pack.ts';
import type { Leaves } from './words.ts';
import { saying } from './words.ts';

type AccessWordKey = Leaves<typeof vi>;
export type SayAccess = (key: AccessWordKey) => string;

const words: Record<Locale, SayAccess> = {
  vi: saying<AccessWordKey>('vi', vi),
  en: saying<AccessWordKey>('en', en),
};

/**
 * The words of the ways of use, with the lines of a pack over the Vietnamese ones; they come with their panel, not with
 * the first page.
 */
export function useAccessWords(locale: Locale): SayAccess {
  const pack = usePack();
  return useMemo(
    () =>
      pack === undefined ? words[locale] : saying<AccessWordKey>('vi', vi, { pack, catalogue: 'access' }),
    [pack, locale],
  );
}
