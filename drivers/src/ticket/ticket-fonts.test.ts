import { createCanvas } from '../picture/canvas.ts';
import { describe, expect, it } from 'vitest';
import { setFont, text } from './block.ts';
import { loadTicketFonts } from './ticket-fonts.ts';

loadTicketFonts();
const SIDE = 160;
const canvas = createCanvas(SIDE, SIDE);
const pen = canvas.getContext('2d');

/** The 134 letters of Vietnamese that English lacks: each vowel in six tones, upper and lower, and Đ. */
const vowels = Array.from('aăâeêioôơuưy');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const letters = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ']
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .filter((letter) => !/[a-z]/i.test(letter) || letter.length > 1);

function clear(): void {
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.fillStyle = 'black';
}

function inkOf(letter: string, weight: 400 | 500 | 700): Buffer {
  clear();
  setFont(pen, weight, 60);
  pen.textAlign = 'left';
  pen.fillText(letter, 40, 100);
  return Buffer.from(canvas.data());
}

function inkRows(): number[] {
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  return Array.from({ length: SIDE }, (_, row) => row).filter((row) =>
    data.subarray(row * SIDE * 4, (row + 1) * SIDE * 4).some((shade) => shade < 128),
  );
}

describe('the ticket font', () => {
  it.each([400, 500, 700] as const)('TP-12 every Vietnamese letter has a glyph in weight %i', (weight) => {
    expect(letters).toHaveLength(134);
    const nothing = inkOf('', weight);
    const missing = inkOf('\u{10FFFD}', weight);
    const plain = new Map(Array.from('aeiouydAEIOUYD', (base) => [base, inkOf(base, weight)]));
    for (const letter of letters) {
      const ink = inkOf(letter, weight);
      const base = letter.replace('đ', 'd').replace('Đ', 'D').normalize('NFD').charAt(0);
      const isDrawn = !ink.equals(nothing) && !ink.equals(missing) && !ink.equals(plain.get(base) ?? nothing);
      expect(isDrawn, letter).toBe(true);
    }
  });

  it('TP-13 stacked marks and tails stay inside their line', () => {
    clear();
    const line = text(pen, 'ẪỘỮgỵ', 0, SIDE, { size: 40, weight: 700, align: 'left', maxLines: 1 });
    line.draw(50);
    const rows = inkRows();
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...rows)).toBeLessThan(50 + line.heightDots);
  });
});
