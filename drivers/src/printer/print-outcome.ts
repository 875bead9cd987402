import type { PrinterStatus } from '../codec/printer-status.ts';
import { unreachable } from './unreachable.ts';

/** `too-late`: whoever asked for the ticket no longer wants it. */
export type PrintFailureReason = 'paper-out' | 'cover-open' | 'offline' | 'error' | 'timeout' | 'too-late';

/**
 * What became of a ticket. `confirmed`: the printer proved it; otherwise it was healthy before and after.
 * `failed`: it is not on paper as a whole and never will be; `begun`: some bytes left, so a piece of it may be.
 * `unknown`: all bytes were taken or may have been, and nobody can tell more.
 */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly confirmed: boolean }
  | { readonly kind: 'failed'; readonly reason: PrintFailureReason; readonly begun: boolean }
  | { readonly kind: 'unknown' };

/** Why a printer in this state cannot print now; `undefined` if it can, or if nobody knows. */
export function obstacle(status: PrinterStatus): PrintFailureReason | undefined {
  switch (status.state) {
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'offline':
      return status.state;
    case 'ready':
    case 'paper-low':
    case 'unknown':
      return undefined;
    default:
      return unreachable(status);
  }
}

/** A hot head cools down, and a printer that only says "offline" is being fed by hand: both go on by themselves. */
export function passesByItself(status: PrinterStatus): boolean {
  if (status.state === 'error') return status.cause === 'too-hot';
  return status.state === 'offline' && status.cause === 'reported';
}
