import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { createCanvas, type Canvas } from '../picture/canvas.ts';
import { packRgba } from '../picture/pack-rgba.ts';
import type { Block, Pen } from './block.ts';
import { fullPage } from './full-ticket.ts';
import { shortPage } from './short-ticket.ts';
import { loadTicketFonts } from './ticket-fonts.ts';
import { metricsFor, shortMetricsFor } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

/** The ticket as the printer will show it, one bit a dot. Both reject only if the machine has no memory. */
export interface TicketRenderer {
  render(paper: TicketPaper): Promise<PackedBitmap>;
  /** For a slow line: a tenth of the bytes, in dots twice as large. */
  renderShort(paper: TicketPaper): Promise<PackedBitmap>;
}

/** Tall enough for most tickets. A taller one stretches the canvas for itself: its size is what a ticket costs. */
const USUAL_HEIGHT_DOTS = 1280;

/**
 * A renderer that owns one canvas a paper width and uses it again for every ticket: a new canvas each time costs
 * twice the time and half a gigabyte at worst. Throws if the fonts are not installed.
 */
export function createTicketRenderer(): TicketRenderer {
  loadTicketFonts();
  const sheets = { 576: new Sheet(576), 512: new Sheet(512), 384: new Sheet(384) };
  const shortSheets = { 576: new Sheet(288), 512: new Sheet(256), 384: new Sheet(192) };
  return {
    render: (paper) =>
      sheets[paper.widthDots].draw((pen) => fullPage(pen, paper, metricsFor(paper.widthDots))),
    async renderShort(paper) {
      const metrics = shortMetricsFor(paper.widthDots);
      const page = (pen: Pen): Block => shortPage(pen, paper, metrics);
      return { ...(await shortSheets[paper.widthDots].draw(page)), dotSize: 2 };
    },
  };
}

/** A canvas, drawn on again and again. */
class Sheet {
  readonly #canvas: Canvas;

  constructor(widthDots: number) {
    this.#canvas = createCanvas(widthDots, USUAL_HEIGHT_DOTS);
  }

  async draw(layOut: (pen: Pen) => Block): Promise<PackedBitmap> {
    const canvas = this.#canvas;
    const pen = canvas.getContext('2d');
    const page = layOut(pen);
    if (page.heightDots > canvas.height) canvas.height = page.heightDots;
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, page.heightDots);
    pen.fillStyle = 'black';
    page.draw(0);
    const bitmap = packRgba(canvas.data(), canvas.width, page.heightDots);
    if (canvas.height > USUAL_HEIGHT_DOTS) canvas.height = USUAL_HEIGHT_DOTS;
    // The three megabytes of `data()` are freed in a turn of the event loop and nowhere else.
    await turnOfTheLoop();
    return bitmap;
  }
}
