import { bar, column, space, text, type Block, type Pen } from './block.ts';
import { numberBlock, whiteOnBlack } from './number-block.ts';
import { papersBlock } from './papers-block.ts';
import { qrBlock, trace } from './qr-block.ts';
import type { TicketMetrics } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

/** Number last but one, QR code last: a torn ticket is visibly torn. */
export function fullPage(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
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
    qrBlock(pen, paper, metrics, trace),
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
