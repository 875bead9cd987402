import type { DisplayState } from '../../display/display.ts';
import type { KeypadState } from '../../keypad/keypad.ts';
import type { PortFailure } from '../../port/byte-port.ts';
import type { PrintFailureReason } from '../../printer/print-outcome.ts';
import type { UsageProblem } from './read-command.ts';
import { wordsEn } from './words-en.ts';
import { wordsVi } from './words-vi.ts';

/** Everything that the device program says, once in Vietnamese and once in English. */
export interface CliWords {
  readonly help: string;
  /** What is not understood, with what to write instead. */
  readonly usage: (problem: UsageProblem) => string;
  readonly serialPorts: string;
  readonly hidDevices: string;
  readonly printerFiles: string;
  readonly none: string;
  readonly serialportMissing: string;
  readonly udevMissing: string;
  readonly libusbMissing: string;
  /** A place that does not open: why, and what to do. */
  readonly away: (place: string, why: PortFailure) => string;
  readonly printed: (isConfirmed: boolean) => string;
  readonly notPrinted: (reason: PrintFailureReason) => string;
  readonly printUnknown: string;
  readonly listening: (place: string) => string;
  readonly noProfile: (profile: string, known: readonly string[]) => string;
  readonly wrongProfile: (profile: string) => string;
  readonly keypad: Readonly<Record<Exclude<KeypadState['kind'], 'away'>, string>>;
  readonly key: (raw: string, name: string | undefined) => string;
  readonly display: Readonly<Record<Exclude<DisplayState['kind'], 'away' | 'opening' | 'closed'>, string>>;
  readonly voiceMissing: string;
  readonly voiceFailed: string;
  readonly playerMissing: (file: string) => string;
  readonly spoken: (engine: string) => string;
  readonly written: (file: string) => string;
}

export const cliWords: Readonly<Record<'vi' | 'en', CliWords>> = { vi: wordsVi, en: wordsEn };
