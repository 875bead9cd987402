import { column, row, setFont, space, text, type Block, type Pen } from './block.ts';
import type { TicketMetrics } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

/** Narrower than this the digits look crushed; then they become smaller instead. */
const NARROWEST = 0.78;
const PROBE_EM = 200;

/** What a person needs until called: number, where, how long. */
export function numberBlock(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
  const { left, width, gap } = metrics;
  const centred = { weight: 500, align: 'center', maxLines: 2 } as const;
  return column([
    heading(pen, paper, metrics),
    space(gap * 1.5),
    bigNumber(pen, paper.number, metrics),
    space(gap * 1.5),
    text(pen, paper.counterNames.map(unbroken).join(', '), left, width, {
      ...centred,
      weight: 700,
      size: metrics.counter,
    }),
    text(pen, paper.aheadText, left, width, { ...centred, size: metrics.ahead }),
    text(pen, paper.waitText, left, width, { ...centred, size: metrics.ahead }),
    space(gap / 2),
    text(pen, paper.skippedText, left, width, { ...centred, weight: 500, size: metrics.small }),
  ]);
}

/** "Quầy 3" stays on one line. */
export function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00a0');
}

/** The title, and above it the tag of a priority ticket. */
export function heading(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
  const { left, width, tag, gap } = metrics;
  const style = { weight: 500, size: metrics.ahead, align: 'center', maxLines: 1 } as const;
  const title = text(pen, paper.words.title ?? '', left, width, style);
  if (!paper.priority) return title;
  const label = paper.words.priority ?? '';
  setFont(pen, 700, tag);
  const boxWidth = Math.min(width, Math.ceil(pen.measureText(label).width) + tag * 1.4);
  const boxLeft = left + Math.round((width - boxWidth) / 2);
  return column([whiteOnBlack(pen, label, boxLeft, boxWidth, tag), space(gap), title]);
}

/** A black box with one line of white text, for what must not be overlooked. */
export function whiteOnBlack(pen: Pen, content: string, left: number, width: number, size: number): Block {
  const label = text(pen, content, left, width, { weight: 700, size, align: 'center', maxLines: 1 });
  const padding = Math.round(size * 0.22);
  const box: Block = {
    heightDots: label.heightDots + 2 * padding,
    draw(top) {
      pen.fillRect(left, top, width, this.heightDots);
      pen.fillStyle = 'white';
      label.draw(top + padding);
      pen.fillStyle = 'black';
    },
  };
  return row([box]);
}

/** As high as `numberCap` where it fits, then narrower, then smaller. */
export function bigNumber(pen: Pen, content: string, metrics: TicketMetrics): Block {
  setFont(pen, 700, PROBE_EM);
  const capsPerEm = pen.measureText('H').actualBoundingBoxAscent / PROBE_EM;
  const widthPerEm = pen.measureText(content).width / PROBE_EM;
  // As if all digits were 0, so that every number of a day has the same height.
  const usualPerEm = pen.measureText(content.replace(/\d/g, '0')).width / PROBE_EM;
  const wanted = metrics.numberCap / capsPerEm;
  const size = Math.min(wanted, metrics.width / (usualPerEm * NARROWEST));
  const squeeze = Math.min(1, metrics.width / (widthPerEm * size));
  const heightDots = Math.ceil(size * capsPerEm) + 4;
  return {
    heightDots,
    draw(top) {
      pen.save();
      setFont(pen, 700, size);
      pen.textAlign = 'center';
      pen.translate(metrics.left + metrics.width / 2, top + heightDots - 2);
      pen.scale(squeeze, 1);
      pen.fillText(content, 0, 0);
      pen.restore();
    },
  };
}
