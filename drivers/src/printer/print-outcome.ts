import type { PrinterStatus } from '../codec/printer-status.ts';

export type PrintFailureReason = 'paper-out' | 'cover-open' | 'offline' | 'error' | 'timeout';

/**
 * What became of a ticket. `confirmed`: the printer proved it; otherwise it was healthy before and after.
 * `unknown`: all bytes were taken, and nobody can tell more (a printer that never answers, a line cut afterwards).
 */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly confirmed: boolean }
  | { readonly kind: 'failed'; readonly reason: PrintFailureReason }
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

function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
