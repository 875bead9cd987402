import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { createCanvas, type Canvas } from '../picture/canvas.ts';
import type { PackedBitmap } from '../codec/packed-bitmap.ts';
import { packRgba } from '../picture/pack-rgba.ts';
import { bar, column, space, text, type Block, type Pen } from './block.ts';
import { numberBlock, whiteOnBlack } from './number-block.ts';
import { papersBlock } from './papers-block.ts';
import { qrBlock } from './qr-block.ts';
import { loadTicketFonts } from './ticket-fonts.ts';
import { metricsFor, type TicketMetrics } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

export interface TicketRenderer {
  /** The ticket as the printer will show it, one bit a dot. Rejects only if the machine has no memory. */
  render(paper: TicketPaper): Promise<PackedBitmap>;
}

/** Tall enough for most tickets. A taller one stretches the canvas for itself: its size is what a ticket costs. */
const USUAL_HEIGHT_DOTS = 1280;

/**
 * A renderer that owns one canvas a paper width and uses it again for every ticket: a new canvas each time costs
 * twice the time and half a gigabyte at worst. Throws if the fonts are not installed.
 */
export function createTicketRenderer(): TicketRenderer {
  loadTicketFonts();
  const canvases = { 576: newCanvas(576), 384: newCanvas(384) };
  return {
    async render(paper) {
      const canvas = canvases[paper.widthDots];
      const pen = canvas.getContext('2d');
      const page = pageOf(pen, paper, metricsFor(paper.widthDots));
      if (page.heightDots > canvas.height) canvas.height = page.heightDots;
      pen.fillStyle = 'white';
      pen.fillRect(0, 0, canvas.width, page.heightDots);
      pen.fillStyle = 'black';
      page.draw(0);
      const bitmap = packRgba(canvas.data(), paper.widthDots, page.heightDots);
      if (canvas.height > USUAL_HEIGHT_DOTS) canvas.height = USUAL_HEIGHT_DOTS;
      // The three megabytes of `data()` are freed in a turn of the event loop and nowhere else.
      await turnOfTheLoop();
      return bitmap;
    },
  };
}

function newCanvas(widthDots: number): Canvas {
  return createCanvas(widthDots, USUAL_HEIGHT_DOTS);
}

/** Number last but one, QR code last: a torn ticket is visibly torn. */
function pageOf(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
  const { left, width, gap } = metrics;
  return column([
    head(pen, paper, metrics),
    rule(pen, metrics, 2),
    text(pen, paper.fieldName, left, width, style(metrics.field, 700, 'left', 2)),
    text(pen, paper.procedureName ?? '', left, width, style(metrics.body, 500, 'left', 3)),
    paper.papers.length > 0 ? rule(pen, metrics, 2) : space(0),
    papersBlock(pen, paper, metrics),
    rule(pen, metrics, 4),
    numberBlock(pen, paper, metrics),
    space(gap / 2),
    rule(pen, metrics, 2),
    space(gap / 2),
    qrBlock(pen, paper, metrics),
  ]);
}

function head(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
  const { left, width, gap, small, tag } = metrics;
  const label = paper.words.reprint ?? '';
  return column([
    paper.copy > 0 ? whiteOnBlack(pen, label, left, width, tag) : space(0),
    space(paper.copy > 0 ? gap : 0),
    text(pen, paper.hallName, left, width, style(small, 700, 'center', 2)),
    text(pen, paper.hallPlace, left, width, style(small, 500, 'center', 2)),
  ]);
}

function rule(pen: Pen, metrics: TicketMetrics, thickness: number): Block {
  return column([space(metrics.gap), bar(pen, metrics.left, metrics.width, thickness), space(metrics.gap)]);
}

function style(size: number, weight: 500 | 700, align: 'left' | 'center', maxLines: number) {
  return { size, weight, align, maxLines };
}
