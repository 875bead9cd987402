import type {
  BoardWaiting,
  DeclarationCode,
  Hall,
  Locale,
  PrintEvent,
  PriorityReason,
} from '@motcua/contract';
import type { AccessMode, Appearance, StaffCall, TextSize } from './kiosk-context.ts';
import type { Pack } from '../wording/pack.ts';
import type { KioskPrinters } from './kiosk-printers.ts';

/** What the hall tells the kiosk. */
export type HallReport =
  | { type: 'hall-changed'; hall: Hall }
  | { type: 'waiting-changed'; waiting: BoardWaiting[] }
  | { type: 'printer-changed'; printers: KioskPrinters }
  | { type: 'print-reported'; print: PrintEvent }
  | { type: 'server-heard' }
  | { type: 'server-lost' }
  /** Undefined: it did not come. */
  | { type: 'pack-came'; tag: string; pack: Pack | undefined }
  | { type: 'staff-call-changed'; staffCall: StaffCall }
  | { type: 'not-paired' };

/** What the person at the kiosk does. */
export type Touch =
  /** Any finger on the screen or key pressed: somebody is here. */
  | { type: 'touched' }
  | { type: 'begin' }
  | { type: 'locale-chosen'; locale: Locale }
  | { type: 'pack-chosen'; tag: string }
  | { type: 'text-size-chosen'; textSize: TextSize }
  | { type: 'appearance-chosen'; appearance: Appearance }
  | { type: 'access-opened' }
  | { type: 'access-closed' }
  | { type: 'mode-chosen'; mode: AccessMode; on: boolean }
  /** A person of the staff is asked to come. */
  | { type: 'staff-called' }
  | { type: 'service-chosen'; serviceId: string }
  | { type: 'search-opened' }
  | { type: 'query-changed'; query: string }
  /** The next of so many pages; after the last comes the first. */
  | { type: 'more'; pages: number }
  | { type: 'procedure-chosen'; code: string }
  | { type: 'other-chosen' }
  | { type: 'proceed' }
  | { type: 'turn-chosen'; priority: boolean }
  | { type: 'reason-chosen'; reason: PriorityReason }
  /** The declaration ended, with its code or without one; `back`: the person thought better of it. */
  | { type: 'declared'; outcome: 'number' | 'back'; code?: DeclarationCode | undefined }
  | { type: 'take-number' }
  | { type: 'paper-came' }
  | { type: 'paper-missing' }
  | { type: 'scan-ticket' }
  /** From a scanner that plays a keyboard. Undefined: a code that no scanner should read. */
  | { type: 'typed-code'; text: string | undefined }
  | { type: 'help' }
  | { type: 'lone-form-chosen'; formId: string }
  | { type: 'stay' }
  | { type: 'retry' }
  | { type: 'back' }
  | { type: 'home' }
  | { type: 'token-given'; token: string };

export type KioskEvent = HallReport | Touch | { type: 'idled' };
