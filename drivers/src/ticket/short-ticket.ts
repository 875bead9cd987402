import { column, space, text, type Block, type Pen } from './block.ts';
import { bigNumber, heading, unbroken, whiteOnBlack } from './number-block.ts';
import { declarationLine, qrBlock } from './qr-block.ts';
import type { TicketMetrics } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

/** A ticket for a slow line: number, counters, wait and QR code. The papers to bring stand on the kiosk's screen. */
export function shortPage(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
  const { left, width, gap, tag, counter } = metrics;
  const counters = paper.counterNames.map(unbroken).join(', ');
  const isReprint = paper.copy > 0;
  return column([
    isReprint ? whiteOnBlack(pen, paper.words.reprint ?? '', left, width, tag) : space(0),
    space(isReprint ? gap : 0),
    heading(pen, isReprint || paper.priority ? withoutTitle(paper) : paper, metrics),
    space(gap),
    bigNumber(pen, paper.number, metrics),
    space(gap),
    text(pen, counters, left, width, { size: counter, weight: 700, align: 'center', maxLines: 2 }),
    space(gap),
    qrBlock(pen, paper, metrics, waitBesideCode),
  ]);
}

/** Under a black band or tag nobody doubts what the large letters are. */
function withoutTitle(paper: TicketPaper): TicketPaper {
  return { ...paper, words: { ...paper.words, title: '' } };
}

function waitBesideCode(pen: Pen, paper: TicketPaper, metrics: TicketMetrics, left: number): Block {
  const width = metrics.left + metrics.width - left;
  const style = { align: 'left', weight: 500 } as const;
  return column([
    text(pen, paper.aheadText, left, width, { ...style, size: metrics.ahead, maxLines: 2 }),
    text(pen, paper.waitText, left, width, { ...style, size: metrics.ahead, maxLines: 2 }),
    declarationLine(pen, paper, metrics, left),
    text(pen, paper.takenAt, left, width, { ...style, size: metrics.small, maxLines: 2 }),
  ]);
}
