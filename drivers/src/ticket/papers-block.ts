import { column, row, space, text, type Block, type Pen } from './block.ts';
import type { TicketMetrics } from './ticket-metrics.ts';
import type { TicketPaper, TicketPaperLine } from './ticket-paper.ts';

const BOX_LINE_DOTS = 3;

/** The papers to bring, each with a box to tick; those the office looks up itself stand last, without a box. */
export function papersBlock(pen: Pen, paper: TicketPaper, metrics: TicketMetrics): Block {
  const { words } = paper;
  if (paper.papers.length === 0) return space(0);
  const { left, width, body } = metrics;
  return column([
    text(pen, words.papersHeading ?? '', left, width, {
      weight: 700,
      size: body,
      align: 'left',
      maxLines: 2,
    }),
    group(pen, paper, 'hand-in', words.paperHandIn, metrics),
    group(pen, paper, 'show', words.paperShow, metrics),
    group(pen, paper, 'database', words.paperDatabase, metrics),
  ]);
}

function group(
  pen: Pen,
  paper: TicketPaper,
  kind: TicketPaperLine['kind'],
  heading: string | undefined,
  metrics: TicketMetrics,
): Block {
  const lines = paper.papers.filter((line) => line.kind === kind);
  if (lines.length === 0) return space(0);
  const { left, width, small, gap } = metrics;
  return column([
    space(gap / 2),
    text(pen, heading ?? '', left, width, { weight: 500, size: small, align: 'left', maxLines: 2 }),
    ...lines.map((line) => paperLine(pen, line, metrics)),
  ]);
}

function paperLine(pen: Pen, line: TicketPaperLine, metrics: TicketMetrics): Block {
  const isNeeded = line.kind !== 'database';
  const size = isNeeded ? metrics.body : metrics.small;
  const indent = Math.round(metrics.body * 1.45);
  const style = { weight: isNeeded ? 500 : 400, size, align: 'left', maxLines: 3 } as const;
  const label = text(pen, line.text, metrics.left + indent, metrics.width - indent, style);
  const mark = isNeeded ? tickBox(pen, metrics, line.isThere === true) : dash(pen, metrics, size);
  return column([row([mark, label]), space(Math.round(metrics.gap / 3))]);
}

function tickBox(pen: Pen, metrics: TicketMetrics, isTicked: boolean): Block {
  const side = metrics.body;
  const inner = side - 2 * BOX_LINE_DOTS;
  return {
    heightDots: side,
    draw(top) {
      const y = top + Math.round(metrics.body * 0.28);
      pen.fillRect(metrics.left, y, side, side);
      pen.fillStyle = 'white';
      pen.fillRect(metrics.left + BOX_LINE_DOTS, y + BOX_LINE_DOTS, inner, inner);
      pen.fillStyle = 'black';
      if (isTicked) drawTick(pen, metrics.left, y, side);
    },
  };
}

/** A tick within a box: short stroke down, long stroke up, thick enough for a worn print head. */
function drawTick(pen: Pen, left: number, top: number, side: number): void {
  pen.beginPath();
  pen.moveTo(left + side * 0.2, top + side * 0.52);
  pen.lineTo(left + side * 0.42, top + side * 0.76);
  pen.lineTo(left + side * 0.82, top + side * 0.22);
  pen.lineWidth = BOX_LINE_DOTS + 1;
  pen.strokeStyle = 'black';
  pen.stroke();
}

function dash(pen: Pen, metrics: TicketMetrics, size: number): Block {
  return {
    heightDots: size,
    draw: (top) => pen.fillRect(metrics.left + 6, top + Math.round(size * 0.68), metrics.body - 12, 3),
  };
}
