import en from '@motcua/config/locales/en/declare.json';
import vi from '@motcua/config/locales/vi/declare.json';
import type { Locale } from '@motcua/contract';
import { createContext, useContext } from 'react';
import type { PackInUse } from '../../wording/pack.ts';
import type { Leaves } from '../../wording/words.ts';
import { saying } from '../../wording/words.ts';

export type DeclareWordKey = Leaves<typeof vi>;
type Values = Readonly<Record<string, string | number>>;
export type SayDeclare = (key: DeclareWordKey, values?: Values) => string;

export function declareWordsIn(locale: Locale): SayDeclare {
  return saying<DeclareWordKey>(locale, locale === 'vi' ? vi : en);
}

export function declareWordsInPack(pack: PackInUse): SayDeclare {
  return saying<DeclareWordKey>('vi', vi, { pack, catalogue: 'declare' });
}

export const DeclareWords = createContext<{ locale: Locale; say: SayDeclare }>({
  locale: 'vi',
  say: declareWordsIn('vi'),
});

export function useDeclareWords(): SayDeclare {
  return useContext(DeclareWords).say;
}

export function useDeclareLocale(): Locale {
  return useContext(DeclareWords).locale;
}
