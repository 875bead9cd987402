import type { PaperWidth } from '../codec/printer-models.ts';
/** Sizes in dots, 8 dots to the millimetre unless it says otherwise. Type sizes are dots an em: 34 dots are 12 point. */
export interface TicketMetrics {
  readonly left: number;
  readonly width: number;
  readonly small: number;
  readonly body: number;
  readonly field: number;
  readonly counter: number;
  readonly ahead: number;
  readonly tag: number;
  readonly gap: number;
  /** Height of the number's capitals: 22 mm, where the roll is wide enough. */
  readonly numberCap: number;
  /** Side of the QR code without its quiet margin: 22 mm. */
  readonly qr: number;
  /** The smallest square of the QR code: 0.375 mm, what an old phone can read. */
  readonly smallestModule: number;
}

const WIDE: TicketMetrics = {
  left: 16,
  width: 544,
  small: 25,
  body: 30,
  field: 40,
  counter: 46,
  ahead: 34,
  tag: 36,
  gap: 11,
  numberCap: 176,
  qr: 176,
  smallestModule: 3,
};

const NARROW: TicketMetrics = {
  left: 8,
  width: 368,
  small: 22,
  body: 27,
  field: 34,
  counter: 40,
  ahead: 29,
  tag: 30,
  gap: 10,
  numberCap: 176,
  qr: 176,
  smallestModule: 3,
};

/** The same paper at 7 dots to the millimetre. */
const COARSE: TicketMetrics = {
  left: 14,
  width: 484,
  small: 23,
  body: 27,
  field: 36,
  counter: 41,
  ahead: 30,
  tag: 32,
  gap: 10,
  numberCap: 156,
  qr: 156,
  smallestModule: 3,
};

/** In dots of a quarter millimetre: on a slow line a millimetre of paper costs a tenth of a second. */
const SHORT_WIDE: TicketMetrics = {
  left: 8,
  width: 272,
  small: 13,
  body: 15,
  field: 18,
  counter: 18,
  ahead: 16,
  tag: 15,
  gap: 3,
  numberCap: 62,
  qr: 66,
  smallestModule: 2,
};

const SHORT_COARSE: TicketMetrics = { ...SHORT_WIDE, left: 7, width: 242 };
const SHORT_NARROW: TicketMetrics = { ...SHORT_WIDE, left: 4, width: 184, ahead: 14 };

const FULL = { 576: WIDE, 512: COARSE, 384: NARROW };
const SHORT = { 576: SHORT_WIDE, 512: SHORT_COARSE, 384: SHORT_NARROW };

/** Sizes for an 80 mm or a 58 mm roll. */
export function metricsFor(widthDots: PaperWidth): TicketMetrics {
  return FULL[widthDots];
}

/** Sizes of the short ticket, in dots two by two. */
export function shortMetricsFor(widthDots: PaperWidth): TicketMetrics {
  return SHORT[widthDots];
}
