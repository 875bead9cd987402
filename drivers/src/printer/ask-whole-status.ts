import type { PaperBits } from '../codec/printer-models.ts';
import {
  decodeErrorCause,
  decodeOfflineCause,
  decodePaper,
  decodePrinter,
  type RealTimeStatus,
} from '../codec/real-time-status.ts';
import type { PrinterLink } from './printer-link.ts';

/** DLE EOT 1, 2 and 4, and 3 where an error is reported; `undefined` at the first silence. */
export async function askWholeStatus(
  link: PrinterLink,
  timeoutMs: number,
  paperBits: PaperBits,
): Promise<RealTimeStatus | undefined> {
  const printer = await link.ask(1, timeoutMs);
  if (printer === undefined) return undefined;
  const offlineCause = await link.ask(2, timeoutMs);
  if (offlineCause === undefined) return undefined;
  const paper = await link.ask(4, timeoutMs);
  if (paper === undefined) return undefined;
  const status: RealTimeStatus = {
    printer: decodePrinter(printer),
    offlineCause: decodeOfflineCause(offlineCause),
    paper: decodePaper(paper, paperBits),
  };
  if (!status.offlineCause.hasError) return status;
  const errorCause = await link.ask(3, timeoutMs);
  return errorCause === undefined ? undefined : { ...status, errorCause: decodeErrorCause(errorCause) };
}
