import type { RealTimeStatus } from './real-time-status.ts';

/** Bits of DLE EOT 3 in words. `reported`: an error without a cause. */
export type PrinterErrorCause = 'cutter' | 'unrecoverable' | 'mechanical' | 'too-hot' | 'reported';
/**
 * `unreachable`: no connection. `silent`: it answered before and no longer does. `reported`: it says so itself.
 * The others are about the socket at the PC; `unplugged`: it was there before.
 */
export type PrinterOfflineCause =
  | 'unreachable'
  | 'silent'
  | 'reported'
  | 'no-such-device'
  | 'in-use'
  | 'no-permission'
  | 'unplugged'
  | 'serialport-missing';

/** A printer in the few words a kiosk acts on. `unknown`: it never answers, so nobody can tell. */
export type PrinterStatus =
  | { readonly state: 'ready' }
  | { readonly state: 'paper-low' }
  | { readonly state: 'paper-out' }
  | { readonly state: 'cover-open' }
  | { readonly state: 'error'; readonly cause: PrinterErrorCause }
  | { readonly state: 'offline'; readonly cause: PrinterOfflineCause }
  | { readonly state: 'unknown' };
export type PrinterState = PrinterStatus['state'];

/** The word a person can act on first: an open cover also hides the paper, so it comes before paper-out. */
export function summarise(status: RealTimeStatus): PrinterStatus {
  if (status.offlineCause.isCoverOpen) return { state: 'cover-open' };
  if (status.paper.isEnd || status.offlineCause.isStoppedByPaperEnd) return { state: 'paper-out' };
  if (status.offlineCause.hasError) return { state: 'error', cause: errorCause(status.errorCause) };
  if (status.printer.isOffline) return { state: 'offline', cause: 'reported' };
  return { state: status.paper.isNearEnd ? 'paper-low' : 'ready' };
}

function errorCause(cause: RealTimeStatus['errorCause']): PrinterErrorCause {
  if (cause?.isCutter) return 'cutter';
  if (cause?.isUnrecoverable) return 'unrecoverable';
  if (cause?.isMechanical) return 'mechanical';
  if (cause?.isAutoRecoverable) return 'too-hot';
  return 'reported';
}
