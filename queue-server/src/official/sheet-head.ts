import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };
import type { FormSheet } from './form-sheet.ts';
import { bodySize, gap, margins, tag, unspoken, widthOf, type Pdf, type Tagged } from './sheet-page.ts';
import { dots } from './sheet-lines.ts';

/** Form number, country and motto, title, addressee: NĐ 30/2020, Phụ lục I. */
export function drawHead(pdf: Pdf, tree: Tagged, { formNumber, title, addressee }: FormSheet): void {
  const centred = { align: 'center' } as const;
  if (formNumber !== undefined) {
    tag(pdf, tree, 'P', () => pdf.font('italic').fontSize(11).text(formNumber, { align: 'right' }));
    gap(pdf, 6);
  }
  tag(pdf, tree, 'P', () => pdf.font('bold').fontSize(13).text(words.country, centred));
  tag(pdf, tree, 'P', () => pdf.font('bold').fontSize(14).text(words.motto, centred));
  underline(pdf, pdf.widthOfString(words.motto));
  gap(pdf, 20);
  const capitals = title.toLocaleUpperCase('vi');
  drawTitle(pdf, tree, capitals);
  if (addressee !== undefined) {
    gap(pdf, 8);
    pdf.font('regular').fontSize(14);
    const name = addressee.name ?? dots(pdf, widthOf(pdf) / 2);
    tag(pdf, tree, 'P', () => pdf.text(`${addressee.lead} ${name}`, centred));
  }
  gap(pdf, 10);
  pdf.font('regular').fontSize(bodySize);
}

/** A title of two lines breaks near its middle: one word is not left alone. */
function drawTitle(pdf: Pdf, tree: Tagged, capitals: string): void {
  const full = widthOf(pdf);
  const length = pdf.font('bold').fontSize(15).widthOfString(capitals);
  const lines = Math.ceil(length / full);
  const width = lines === 1 ? full : Math.min(full, (length / lines) * 1.15);
  const style = { align: 'center', width } as const;
  tag(pdf, tree, 'H1', () => pdf.text(capitals, margins.left + (full - width) / 2, pdf.y, style));
  pdf.x = margins.left;
}

function underline(pdf: Pdf, length: number): void {
  const from = margins.left + (widthOf(pdf) - length) / 2;
  const y = pdf.y + 2;
  unspoken(pdf, 'Layout', () => {
    pdf
      .lineWidth(0.8)
      .moveTo(from, y)
      .lineTo(from + length, y)
      .stroke();
  });
}
