import type { Hall } from '@motcua/contract';
import type { KioskContext } from '../session/kiosk-context.ts';
import type { Touch } from '../session/kiosk-event.ts';

export type Send = (touch: Touch) => void;

/** What every screen of the hall is drawn from. */
export type ScreenProps = {
  hall: Hall;
  context: KioskContext;
  send: Send;
  /** The server's time. */
  now: () => number;
};
