import { summarise, type PrinterStatus } from './printer-status.ts';
import type { RealTimeStatus } from './real-time-status.ts';

/**
 * The four bytes that a printer sends by itself after `GS a`, decoded whole (TM-T88III guide, GS a; UB-E02 reference
 * 4.4). Byte 1 has the pattern 0xx1xx00, byte 2 0xx0xxxx; byte 4 says nothing that all makers agree on.
 */
export function decodeAutoStatus(bytes: readonly number[]): RealTimeStatus {
  const [printer = 0, error = 0, paper = 0] = bytes;
  const errorCause = {
    isMechanical: has(error, 0x04),
    isCutter: has(error, 0x08),
    isUnrecoverable: has(error, 0x20),
    isAutoRecoverable: has(error, 0x40),
  };
  return {
    printer: { isDrawerHigh: has(printer, 0x04), isOffline: has(printer, 0x08) },
    offlineCause: {
      isCoverOpen: has(printer, 0x20),
      isFeeding: has(printer, 0x40),
      isStoppedByPaperEnd: has(paper, 0x0c),
      hasError: Object.values(errorCause).some(Boolean),
    },
    errorCause,
    paper: { isNearEnd: has(paper, 0x03), isEnd: has(paper, 0x0c) },
  };
}

/** The same in the few words a kiosk acts on. */
export function summariseAutoStatus(bytes: readonly number[]): PrinterStatus {
  return summarise(decodeAutoStatus(bytes));
}

function has(byte: number, mask: number): boolean {
  return (byte & mask) !== 0;
}
