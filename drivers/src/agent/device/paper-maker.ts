import type { PaperWidth } from '../../codec/printer-models.ts';
import type { Printer } from '@motcua/config';
import type { TicketPaper } from '@motcua/contract';
import type { PrintContent } from '../../printer/escpos-writer.ts';
import type { TicketRenderer } from '../../ticket/render-ticket.ts';
import { ticketContent } from '../../ticket/ticket-content.ts';

/** A start bit, eight data bits, a stop bit. */
const bitsPerByte = 10;

/** A network, a USB cable and a virtual printer are faster than any print head. */
function bytesPerSecond(entry: Printer): number {
  return entry.kind === 'serial' ? entry.baudRate / bitsPerByte : Infinity;
}

/** One renderer for all printers of this PC; the canvas is loaded with the first ticket that wants it. */
let renderer: Promise<TicketRenderer> | undefined;
function loadRenderer(): Promise<TicketRenderer> {
  renderer ??= import('../../ticket/render-ticket.ts').then((module) => module.createTicketRenderer());
  return renderer;
}

/** Puts a ticket's words on paper, as much of it as the line carries while a person waits. Never rejects. */
export function createPaperMaker(
  widthDots: PaperWidth,
  entry: Printer,
): (paper: TicketPaper) => Promise<PrintContent> {
  return (paper) => ticketContent({ ...paper, widthDots }, bytesPerSecond(entry), loadRenderer);
}
