import type { PrintContent } from '../printer/escpos-writer.ts';
import { emergencyText } from './emergency-text.ts';
import type { TicketRenderer } from './render-ticket.ts';
import type { TicketPaper } from './ticket-paper.ts';

/** The longest that a ticket may be on its line: a kiosk waits a little longer for news of its paper. */
const PATIENCE_SECONDS = 10;

/**
 * What is on paper within ten seconds on a line this fast: the whole ticket, a short one, or plain letters; and plain
 * letters where no picture can be made, because a number on ugly paper beats no number. Never rejects.
 * @param bytesPerSecond 960 on a line of 9,600 baud.
 */
export async function ticketContent(
  paper: TicketPaper,
  bytesPerSecond: number,
  loadRenderer: () => Promise<TicketRenderer>,
): Promise<PrintContent> {
  const room = bytesPerSecond * PATIENCE_SECONDS;
  try {
    const renderer = await loadRenderer();
    const full = await renderer.render(paper);
    if (full.data.length <= room) return { bitmap: full };
    const short = await renderer.renderShort(paper);
    if (short.data.length <= room) return { bitmap: short };
  } catch {
    // No fonts, no canvas library, no memory: the printer has letters of its own.
  }
  return { lines: emergencyText(paper) };
}
