/** `full`: with the papers to bring. `short`: number, counters, wait and QR code. `letters`: the printer's own. */
export type TicketForm = 'full' | 'short' | 'letters';

/** The longest that anybody stands before a printer for a ticket. */
const PATIENCE_SECONDS = 8;
/** A full ticket of 1,000 rows. */
const FULL_BYTES = 72_000;
/** A short ticket with every line it can have. */
const SHORT_BYTES = 7_600;

/** What is on paper within eight seconds on a line this fast; 9,600 baud carry 960 bytes a second. */
export function ticketFor(lineBytesPerSecond: number): TicketForm {
  const room = lineBytesPerSecond * PATIENCE_SECONDS;
  if (room >= FULL_BYTES) return 'full';
  return room >= SHORT_BYTES ? 'short' : 'letters';
}
