import type { Locale } from '@motcua/contract';

/** What the person who declares does. */
export type DeclareTouch =
  /** In the middle of it as well: what is saved from then on is in that language. */
  | { type: 'locale-chosen'; locale: Locale }
  | { type: 'declare' }
  | { type: 'only-number' }
  | { type: 'by-card' }
  | { type: 'by-phone' }
  | { type: 'by-typing' }
  | { type: 'by-code' }
  | { type: 'person-chosen'; person: string }
  /** From the scanner of the hall, or from one that types. */
  | { type: 'scanned'; text: string }
  | { type: 'card-right' }
  | { type: 'written'; path: string; raw: unknown }
  | { type: 'next' }
  /** A choice that is the whole page: written and accepted in one touch. */
  | { type: 'answered'; path: string; raw: unknown }
  /** The counter will ask for what is missing. */
  | { type: 'leave-empty' }
  | { type: 'back' }
  | { type: 'change'; path: string }
  | { type: 'paper-ticked'; id: string; isThere: boolean }
  | { type: 'code-given'; code: string; lastFour: string }
  | { type: 'proceed' }
  /** The official form, on the kiosk's A4 printer. */
  | { type: 'print' }
  | { type: 'retry' }
  | { type: 'wipe' };

export type SendTouch = (touch: DeclareTouch) => void;
