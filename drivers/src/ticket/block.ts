import type { SKRSContext2D } from '../picture/canvas.ts';
import { TICKET_FONT, type Weight } from './ticket-fonts.ts';
import { wordMeasure } from './word-widths.ts';
import { wrapBalanced } from './wrap-text.ts';

export type Pen = SKRSContext2D;

/** A piece of the ticket that knows its height before anything is drawn. */
export interface Block {
  readonly heightDots: number;
  draw(top: number): void;
}

export interface TextStyle {
  /** Dots an em. */
  readonly size: number;
  readonly weight: Weight;
  readonly align: 'left' | 'center';
  readonly maxLines: number;
}

/** Stacked capitals (Ẫ) reach 1.1 em above the baseline, tails with a dot (ỵ) 0.24 em below. */
const ASCENT_EM = 1.1;
const LINE_EM = 1.35;

/** White paper; whole dots, or the edges of all that follows would blur away at the threshold. */
export function space(heightDots: number): Block {
  return { heightDots: Math.round(heightDots), draw: () => undefined };
}

/** A black bar from `left`, `width` dots wide. */
export function bar(pen: Pen, left: number, width: number, heightDots: number): Block {
  return { heightDots, draw: (top) => pen.fillRect(left, top, width, heightDots) };
}

/** One after another. */
export function column(blocks: readonly Block[]): Block {
  return {
    heightDots: blocks.reduce((sum, block) => sum + block.heightDots, 0),
    draw(top) {
      let at = top;
      for (const block of blocks) {
        block.draw(at);
        at += block.heightDots;
      }
    },
  };
}

/** Side by side, from the same top. */
export function row(blocks: readonly Block[]): Block {
  return {
    heightDots: Math.max(...blocks.map((block) => block.heightDots)),
    draw(top) {
      for (const block of blocks) block.draw(top);
    },
  };
}

/** Wrapped text between `left` and `left + width`; an empty text takes no room. */
export function text(pen: Pen, content: string, left: number, width: number, style: TextStyle): Block {
  setFont(pen, style.weight, style.size);
  const lines = wrapBalanced(content, width, style.maxLines, wordMeasure(pen));
  const lineHeight = Math.ceil(style.size * LINE_EM);
  return {
    heightDots: lines.length * lineHeight,
    draw(top) {
      setFont(pen, style.weight, style.size);
      pen.textAlign = style.align;
      const x = style.align === 'center' ? left + width / 2 : left;
      lines.forEach((line, index) => {
        pen.fillText(line, x, top + index * lineHeight + Math.round(style.size * ASCENT_EM));
      });
    },
  };
}

/** Selects the ticket's font for measuring and drawing. */
export function setFont(pen: Pen, weight: Weight, size: number): void {
  pen.font = `${weight} ${size}px ${TICKET_FONT}`;
}
