import QRCode from 'qrcode';
import { column, row, space, text, type Block, type Pen } from './block.ts';
import type { TicketMetrics } from './ticket-metrics.ts';
import type { TicketPaper } from './ticket-paper.ts';

/** ISO/IEC 18004: four modules of white on every side. */
const QUIET_MODULES = 4;

/** What stands beside the code, from `left` to the edge of the paper. */
export type Beside = (pen: Pen, paper: TicketPaper, metrics: TicketMetrics, left: number) => Block;

/** The last thing printed: without it a ticket is visibly torn. */
export function qrBlock(pen: Pen, paper: TicketPaper, metrics: TicketMetrics, besideCode: Beside): Block {
  const { modules } = QRCode.create(paper.trackUrl, { errorCorrectionLevel: 'M' });
  const module = Math.max(metrics.smallestModule, Math.round(metrics.qr / modules.size));
  const quiet = QUIET_MODULES * module;
  const side = modules.size * module;
  const code: Block = {
    heightDots: side + quiet,
    draw(top) {
      modules.data.forEach((dark, index) => {
        if (!dark) return;
        const x = metrics.left + (index % modules.size) * module;
        pen.fillRect(x, top + Math.floor(index / modules.size) * module, module, module);
      });
    },
  };
  const beside = besideCode(pen, paper, metrics, metrics.left + side + quiet);
  const above = space(Math.max(0, beside.heightDots - code.heightDots));
  return row([column([above, code]), beside]);
}

/** What staff need to trace the ticket. */
export function trace(pen: Pen, paper: TicketPaper, metrics: TicketMetrics, left: number): Block {
  const width = metrics.left + metrics.width - left;
  const style = { weight: 500, size: metrics.small, align: 'left', maxLines: 3 } as const;
  return column([
    text(pen, paper.words.qrCaption ?? '', left, width, {
      ...style,
      weight: 700,
      size: metrics.body,
      maxLines: 3,
    }),
    space(metrics.gap / 2),
    declarationLine(pen, paper, metrics, left),
    text(pen, paper.takenAt, left, width, style),
    text(pen, paper.kioskName, left, width, style),
    text(pen, paper.idTail, left, width, style),
  ]);
}

/** The code of a declaration is read out at the counter, so it is as large as the words people read. */
export function declarationLine(pen: Pen, paper: TicketPaper, metrics: TicketMetrics, left: number): Block {
  if (paper.declarationText === undefined) return space(0);
  const width = metrics.left + metrics.width - left;
  const style = { weight: 700, size: metrics.body, align: 'left', maxLines: 2 } as const;
  return text(pen, paper.declarationText, left, width, style);
}
