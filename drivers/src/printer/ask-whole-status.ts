import type { PaperBits } from '../codec/printer-models.ts';
import {
  decodeErrorCause,
  decodeOfflineCause,
  decodePaper,
  decodePrinter,
  type RealTimeStatus,
} from '../codec/real-time-status.ts';
import type { PrinterLink, Waiting } from './printer-link.ts';

/** DLE EOT 1, 2 and 4, and 3 where an error is reported; `undefined` at the first silence. */
export async function askWholeStatus(
  link: PrinterLink,
  waiting: Waiting,
  paperBits: PaperBits,
): Promise<RealTimeStatus | undefined> {
  const printer = await link.ask(1, waiting);
  if (printer === undefined) return undefined;
  const offlineCause = await link.ask(2, waiting);
  if (offlineCause === undefined) return undefined;
  const paper = await link.ask(4, waiting);
  if (paper === undefined) return undefined;
  const status: RealTimeStatus = {
    printer: decodePrinter(printer),
    offlineCause: decodeOfflineCause(offlineCause),
    paper: decodePaper(paper, paperBits),
  };
  if (!status.offlineCause.hasError) return status;
  const errorCause = await link.ask(3, waiting);
  return errorCause === undefined ? undefined : { ...status, errorCause: decodeErrorCause(errorCause) };
}
