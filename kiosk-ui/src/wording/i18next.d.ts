import type vi from '@motcua/config/locales/vi/kiosk.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kiosk';
    resources: { kiosk: typeof vi };
  }
}
