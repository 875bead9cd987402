import type { DeviceId, KeyAction, VirtualPaper, VirtualSheet } from '@motcua/contract';
import type { DisplayBuses } from './display-buses.ts';
import type { SharedLines } from './shared-line.ts';

/** What a device needs of the agent around it. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** What a site's file names is looked for from here. */
  readonly siteFolder: string;
  /** Virtual papers and taught keypads are kept below it. */
  readonly dataFolder: string;
  readonly lines: SharedLines;
  readonly buses: DisplayBuses;
  /** Some device's health may be another now. */
  readonly onChange: () => void;
  readonly onKey: (keypadId: DeviceId, action: KeyAction) => void;
  readonly onPaper: (paper: VirtualPaper) => void;
  readonly onSheet: (sheet: VirtualSheet) => void;
  /** A keypad was taught: its profile is to be read again. */
  readonly onTaught: () => void;
}
