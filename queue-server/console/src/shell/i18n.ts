import enConsole from '@motcua/config/locales/en/console.json';
import enDevice from '@motcua/config/locales/en/device.json';
import viConsole from '@motcua/config/locales/vi/console.json';
import viDevice from '@motcua/config/locales/vi/device.json';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: { console: typeof viConsole; device: typeof viDevice };
  }
}

export type Locale = 'vi' | 'en';

const storageKey = 'motcua.console.locale';

export function startWords(): void {
  const kept = localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  void i18next.use(initReactI18next).init({
    lng: kept,
    fallbackLng: 'vi',
    defaultNS: 'console',
    resources: {
      vi: { console: viConsole, device: viDevice },
      en: { console: enConsole, device: enDevice },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = kept;
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
  document.documentElement.lang = locale;
  void i18next.changeLanguage(locale);
}

/** The words of the chosen language, and which language that is. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'vi';
  return { t, locale };
}

export type Words = ReturnType<typeof useWords>['t'];
