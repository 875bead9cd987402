import type {
  DeviceHealth,
  DeviceId,
  KeyLearning,
  KeyName,
  Locale,
  PrintFailure,
  SayReply,
  ScanReply,
  SheetReply,
  TicketPaper,
  VirtualAction,
  VirtualPaper,
} from '@motcua/contract';
import type { DeviceLog } from './device-log.ts';

/** What every device of this PC can do, or say that it cannot. Nothing here rejects or throws. */
interface Device {
  readonly id: DeviceId;
  readonly log: DeviceLog;
  readonly health: () => DeviceHealth;
  /** Asks the device how it is, without a trace that anybody sees. */
  readonly check: () => Promise<void>;
  /** Prints, shows or says something; false: it cannot. */
  readonly test: () => Promise<boolean>;
  readonly beep: () => Promise<boolean>;
  /** Says which of many it is. */
  readonly identify: () => Promise<boolean>;
  /** Lets what is running end, then gives the port back. */
  readonly close: () => Promise<void>;
}

/** Told on the way of a job to the paper. */
export interface PrintSteps {
  /** Asked right before the first byte; false: nothing may leave. */
  readonly mayBegin: () => Promise<boolean>;
  /** The printer has taken the last byte. */
  readonly sent: () => void;
}

/** `begun`: some bytes left. `unknown`: all bytes left and nobody can tell more. */
export type PrintEnd =
  | { readonly kind: 'printed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly reason: PrintFailure; readonly begun: boolean };

export interface PrinterDevice extends Device {
  readonly kind: 'printer';
  readonly print: (
    job: { readonly id: string; readonly paper: TicketPaper },
    steps: PrintSteps,
  ) => Promise<PrintEnd>;
  readonly hands?: PrinterHands;
}

/** A printer for A4 sheets beside a kiosk. */
export interface SheetPrinterDevice extends Device {
  readonly kind: 'sheet-printer';
  readonly kioskId: DeviceId;
  readonly print: (pdf: Uint8Array) => Promise<SheetReply>;
  /** Hands on a virtual one. */
  readonly act?: (action: VirtualAction) => Promise<void>;
}

/** Hands on a virtual printer, and what came out of it. */
export interface PrinterHands {
  readonly act: (action: VirtualAction) => Promise<void>;
  readonly papers: () => readonly VirtualPaper[];
}

export interface KeypadDevice extends Device {
  readonly kind: 'keypad';
  readonly lesson: KeyLesson;
  /** Hands on a virtual keypad. False: this profile has no such key. */
  readonly press?: (key: KeyName) => boolean;
}

/** The learning page's side of a keypad. Undefined: no lesson is on. */
export interface KeyLesson {
  readonly begin: () => KeyLearning;
  readonly name: (raw: string, key: KeyName) => KeyLearning | undefined;
  /** False: the file cannot be written. */
  readonly save: () => KeyLearning | undefined | false;
  readonly forget: () => KeyLearning | undefined;
}

export interface DisplayDevice extends Device {
  readonly kind: 'display';
  /** From now on; shown again whenever the display comes back. */
  readonly show: (text: string) => void;
  /** For a moment; then what it showed before. */
  readonly flash: (text: string) => void;
}

export interface ScannerDevice extends Device {
  readonly kind: 'scanner';
  readonly kioskId: DeviceId;
  readonly scan: (timeoutMs: number, signal: AbortSignal) => Promise<ScanReply>;
  /** Hands on a virtual scanner. */
  readonly showCode?: (text: string) => void;
}

export interface VoiceDevice extends Device {
  readonly kind: 'voice';
  readonly say: (text: string, locale: Locale) => Promise<SayReply>;
}

export type HallDevice =
  PrinterDevice | SheetPrinterDevice | KeypadDevice | DisplayDevice | ScannerDevice | VoiceDevice;
