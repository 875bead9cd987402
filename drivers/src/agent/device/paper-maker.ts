import type { Printer } from '@motcua/config';
import type { TicketPaper } from '@motcua/contract';
import type { PrintContent } from '../../printer/escpos-writer.ts';
import { emergencyText } from '../../ticket/emergency-text.ts';
import type { TicketRenderer } from '../../ticket/render-ticket.ts';
import { ticketFor } from '../../ticket/ticket-for.ts';

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

/**
 * Puts a ticket's words on paper: a picture, on a slow line a short one, and if none can be made plain letters, because
 * a number on ugly paper beats no number. Never rejects.
 */
export function createPaperMaker(
  widthDots: 576 | 384,
  entry: Printer,
): (paper: TicketPaper) => Promise<PrintContent> {
  const form = ticketFor(bytesPerSecond(entry));
  return async (paper) => {
    const ticket = { ...paper, widthDots };
    if (form === 'letters') return { lines: emergencyText(ticket) };
    try {
      const pictures = await loadRenderer();
      return { bitmap: await pictures.render(form === 'short' ? { ...ticket, papers: [] } : ticket) };
    } catch {
      return { lines: emergencyText(ticket) };
    }
  };
}
