import type { PaperWidth } from '../codec/printer-models.ts';
/**
 * Everything a ticket says. Each text is finished: worded, translated and formatted by whoever asks for the ticket;
 * the renderer adds no word of its own. Extra keys in `words` are ignored.
 */
export interface TicketPaper {
  /** Printable dots. */
  readonly widthDots: PaperWidth;
  readonly locale: 'vi' | 'en';
  readonly hallName: string;
  readonly hallPlace: string;
  readonly fieldName: string;
  readonly procedureName?: string | undefined;
  readonly number: string;
  readonly priority: boolean;
  readonly counterNames: readonly string[];
  readonly aheadText: string;
  readonly waitText: string;
  readonly papers: readonly TicketPaperLine[];
  /** What the QR code holds: the page on which a phone follows this turn. */
  readonly trackUrl: string;
  readonly takenAt: string;
  readonly kioskName: string;
  readonly idTail: string;
  readonly skippedText: string;
  /** The declaration that goes with the number, by its code. */
  readonly declarationText?: string | undefined;
  /** 0 for the original, n for the n-th reprint. */
  readonly copy: number;
  readonly words: TicketWords;
}

/** A paper to bring: handed in, shown and given back, or looked up in a national database and not needed. */
export interface TicketPaperLine {
  readonly text: string;
  readonly kind: 'hand-in' | 'show' | 'database';
  /** The citizen said before to have it with him: its box is ticked. */
  readonly isThere?: boolean | undefined;
}

/** Named as in the site's `ticket` catalogue. A missing word leaves its place empty. */
export interface TicketWords {
  /** Above the number ("your number"). */
  readonly title?: string | undefined;
  readonly priority?: string | undefined;
  readonly papersHeading?: string | undefined;
  readonly paperHandIn?: string | undefined;
  readonly paperShow?: string | undefined;
  readonly paperDatabase?: string | undefined;
  /** Beside the QR code. */
  readonly qrCaption?: string | undefined;
  /** On the black band of a reprint, its number and time included. */
  readonly reprint?: string | undefined;
}
