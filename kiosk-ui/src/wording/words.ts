import en from '@motcua/config/locales/en/kiosk.json';
import vi from '@motcua/config/locales/vi/kiosk.json';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Both languages are part of the page, so a change of language waits for nothing. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'kiosk',
    resources: { vi: { kiosk: vi }, en: { kiosk: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}
