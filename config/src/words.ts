import enAccess from '../locales/en/access.json' with { type: 'json' };
import enBoard from '../locales/en/board.json' with { type: 'json' };
import enConsole from '../locales/en/console.json' with { type: 'json' };
import enScan from '../locales/en/scan.json' with { type: 'json' };
import enOfficial from '../locales/en/official.json' with { type: 'json' };
import enDeclare from '../locales/en/declare.json' with { type: 'json' };
import enGuide from '../locales/en/guide.json' with { type: 'json' };
import enKiosk from '../locales/en/kiosk.json' with { type: 'json' };
import enSpeakers from '../locales/en/speakers.json' with { type: 'json' };
import enTicket from '../locales/en/ticket.json' with { type: 'json' };
import viAccess from '../locales/vi/access.json' with { type: 'json' };
import viBoard from '../locales/vi/board.json' with { type: 'json' };
import viConsole from '../locales/vi/console.json' with { type: 'json' };
import viScan from '../locales/vi/scan.json' with { type: 'json' };
import viOfficial from '../locales/vi/official.json' with { type: 'json' };
import viDeclare from '../locales/vi/declare.json' with { type: 'json' };
import viGuide from '../locales/vi/guide.json' with { type: 'json' };
import viKiosk from '../locales/vi/kiosk.json' with { type: 'json' };
import viSpeakers from '../locales/vi/speakers.json' with { type: 'json' };
import viTicket from '../locales/vi/ticket.json' with { type: 'json' };

export { foldText } from './fold-text.ts';

/** Languages a screen can speak, the first being the one it starts with. */
export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One namespace for each family of screens, in the form i18next takes. */
export const resources = {
  vi: {
    kiosk: viKiosk,
    board: viBoard,
    console: viConsole,
    ticket: viTicket,
    declare: viDeclare,
    official: viOfficial,
    scan: viScan,
    access: viAccess,
    guide: viGuide,
    speakers: viSpeakers,
  },
  en: {
    kiosk: enKiosk,
    board: enBoard,
    console: enConsole,
    ticket: enTicket,
    declare: enDeclare,
    official: enOfficial,
    scan: enScan,
    access: enAccess,
    guide: enGuide,
    speakers: enSpeakers,
  },
};
export type Namespace = keyof (typeof resources)['vi'];
