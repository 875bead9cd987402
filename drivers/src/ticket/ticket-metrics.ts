/** Sizes in dots, 8 dots to the millimetre. Type sizes are dots an em: 34 dots are 12 point. */
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
};

/** Sizes for an 80 mm or a 58 mm roll. */
export function metricsFor(widthDots: 576 | 384): TicketMetrics {
  return widthDots === 576 ? WIDE : NARROW;
}
