/** All a browser may know of the drivers: the words for a printer's state. No Node, no dependencies. */
export type {
  PrinterErrorCause,
  PrinterOfflineCause,
  PrinterState,
  PrinterStatus,
} from '../codec/printer-status.ts';
export type { PrintFailureReason, PrintOutcome } from '../printer/print-outcome.ts';
export type { ScanReading, ScanRejection } from '../codec/clean-scan.ts';
export { keyboardWedge, noBurst } from './wedge-burst.ts';
export type { WedgeBurst, WedgeKey } from './wedge-burst.ts';
