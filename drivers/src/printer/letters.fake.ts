import { createCanvas } from '../picture/canvas.ts';
import { packRgba } from '../picture/pack-rgba.ts';
import { loadTicketFonts, TICKET_FONT } from '../ticket/ticket-fonts.ts';

const CELL_WIDTH = 12;
const CELL_HEIGHT = 24;

/** Draws a line in the printer's own letters: cells of 12 × 24 dots, times `scale`. Returns its rows of dots. */
export function letterRows(text: string, scale: number, widthDots: number): Uint8Array[] {
  loadTicketFonts();
  const heightDots = CELL_HEIGHT * scale;
  const canvas = createCanvas(widthDots, heightDots);
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, widthDots, heightDots);
  pen.fillStyle = 'black';
  pen.font = `500 ${18 * scale}px ${TICKET_FONT}`;
  pen.textAlign = 'center';
  Array.from(text).forEach((letter, index) => {
    pen.fillText(letter, (index + 0.5) * CELL_WIDTH * scale, 18 * scale, CELL_WIDTH * scale);
  });
  const { data } = packRgba(canvas.data(), widthDots, heightDots);
  const across = widthDots / 8;
  return Array.from({ length: heightDots }, (_, row) => data.subarray(row * across, (row + 1) * across));
}
