import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };
import { unreachable } from '@motcua/contract';
import type { Block, FormSheet } from './form-sheet.ts';
import { officialFonts } from './official-fonts.ts';

type Pdf = PDFKit.PDFDocument;

const millimetre = 72 / 25.4;
/** NĐ 30/2020: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
const margins = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 20 * millimetre,
};
const body = 13;
const signatureRoom = 26 * millimetre;

export type SheetOptions = {
  /** Shown as "K7M4 2QXP"; a blank form has none. */
  readonly code?: string | undefined;
  /** Where it is signed, and the day; undefined leaves dots. */
  readonly place?: string | undefined;
  readonly date?: string | undefined;
  readonly at: Date;
};

/** The sheet as PDF (A4), its text Unicode, so that it is found and copied as it was written. */
export async function writeSheet(sheet: FormSheet, options: SheetOptions): Promise<Uint8Array> {
  const { default: PdfDocument } = await import('pdfkit');
  const pdf = new PdfDocument({
    ...{ size: 'A4', margins, bufferPages: true, lang: 'vi-VN', displayTitle: true, pdfVersion: '1.7' },
    info: { Title: sheet.title, CreationDate: options.at },
  });
  for (const [letters, path] of officialFonts()) pdf.registerFont(letters, path);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.once('end', resolve));
  head(pdf, sheet);
  for (const block of sheet.blocks) write(pdf, block, options);
  feet(pdf, options.code);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function widthOf(pdf: Pdf): number {
  return pdf.page.width - margins.left - margins.right;
}

function head(pdf: Pdf, { formNumber, title, addressee }: FormSheet): void {
  const centred = { align: 'center' } as const;
  if (formNumber !== undefined) pdf.font('italic').fontSize(11).text(formNumber, { align: 'right' });
  pdf.font('bold').fontSize(13).text(words.country, centred);
  pdf.fontSize(14).text(words.motto, centred);
  const line = pdf.widthOfString(words.motto);
  const from = margins.left + (widthOf(pdf) - line) / 2;
  pdf
    .lineWidth(0.8)
    .moveTo(from, pdf.y + 2)
    .lineTo(from + line, pdf.y + 2)
    .stroke();
  pdf.moveDown(1).fontSize(15).text(title.toLocaleUpperCase('vi'), centred);
  if (addressee !== undefined)
    pdf.moveDown(0.6).font('regular').fontSize(14).text(`${words.to}: ${addressee}`, centred);
  pdf.moveDown(0.8).fontSize(body);
}

function write(pdf: Pdf, block: Block, options: SheetOptions): void {
  switch (block.kind) {
    case 'group':
      return group(pdf, block.title);
    case 'line':
      return line(pdf, block.label, block.text, block.tall === true);
    case 'table':
      return table(pdf, block);
    case 'statement':
      pdf.moveDown(0.6).font('regular').text(block.text, { align: 'justify', indent: 28 });
      return void pdf.moveDown(0.4);
    case 'papers':
      return papers(pdf, block);
    case 'signatures':
      return signatures(pdf, block, options);
    default:
      return unreachable(block);
  }
}

/** Goes to the next page if so much does not stand on this one. */
function needs(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage();
}

/** A heading never stands alone at the foot of a page. */
function group(pdf: Pdf, title: string): void {
  needs(pdf, 4 * body);
  pdf.moveDown(0.5).font('bold').fontSize(body).text(title);
  pdf.font('regular');
}

function line(pdf: Pdf, label: string, text: string | undefined, isTall: boolean): void {
  const lead = `${label}: `;
  pdf.font('regular').fontSize(body);
  if (text !== undefined) {
    needs(pdf, Math.min(pdf.heightOfString(lead + text), 3 * body));
    return void pdf.text(lead, { continued: true, lineGap: 3 }).text(text, { lineGap: 3 });
  }
  needs(pdf, (isTall ? 3 : 2) * (body + 6));
  const room = widthOf(pdf) - pdf.widthOfString(lead);
  const isShort = room > 40;
  row(pdf, isShort ? `${lead}${dots(pdf, room)}` : lead);
  for (let i = isShort && !isTall ? 1 : 0; i < (isTall ? 2 : 1); i += 1) row(pdf, dots(pdf, widthOf(pdf)));
}

/** One line as it is, without a break; without one the writer stays where it is. */
function row(pdf: Pdf, text: string): void {
  const { y } = pdf;
  pdf.text(text, margins.left, y, { lineBreak: false });
  pdf.x = margins.left;
  pdf.y = y + pdf.currentLineHeight(true) + 3;
}

/** Dots that fill a width. */
function dots(pdf: Pdf, width: number): string {
  return '.'.repeat(Math.max(3, Math.floor((width - 2) / pdf.widthOfString('.'))));
}

function papers(pdf: Pdf, { label, papers: list }: Extract<Block, { kind: 'papers' }>): void {
  if (list.length === 0) return line(pdf, label, undefined, false);
  needs(pdf, 3 * body);
  pdf.font('regular').text(`${label}:`, { lineGap: 3 });
  for (const paper of list) pdf.text(`- ${paper}`, { indent: 14, lineGap: 3 });
}

function table(pdf: Pdf, { label, columns, rows }: Extract<Block, { kind: 'table' }>): void {
  needs(pdf, 5 * body);
  pdf.font('regular').fontSize(body).text(`${label}:`, { lineGap: 3 });
  pdf.fontSize(11);
  const first = 28;
  const width = (widthOf(pdf) - first) / (columns.length - 1);
  const columnStyles = columns.map((_, i) => (i === 0 ? first : width));
  const data = [
    columns.map((text) => ({ text, font: { src: 'bold' } })),
    ...rows.map((row) => row.map((text) => ({ text: text === '' ? ' ' : text }))),
  ];
  pdf.table({ data, columnStyles, defaultStyle: { padding: 3, borderColor: '#000000', border: 0.5 } });
  pdf.x = margins.left;
  pdf.moveDown(0.4).fontSize(body);
}

function signatures(
  pdf: Pdf,
  block: Extract<Block, { kind: 'signatures' }>,
  { place, date }: SheetOptions,
): void {
  const { offices, signer, isDated } = block;
  const boxes = [...offices, signer];
  const across = Math.min(boxes.length === 1 ? 2 : boxes.length, 4);
  const width = widthOf(pdf) / across;
  needs(pdf, signatureRoom + 5 * body);
  pdf.moveDown(0.8).fontSize(body);
  if (isDated) {
    const right = widthOf(pdf) / 2;
    pdf
      .font('italic')
      .text(dayLine(place, date), margins.left + right - 40, pdf.y, { width: right + 40, align: 'center' });
  }
  const top = pdf.y + 4;
  const start = boxes.length === 1 ? 1 : 0;
  for (const [i, who] of boxes.entries()) {
    const x = margins.left + (start + i) * width;
    pdf.font('bold').fontSize(12).text(who, x, top, { width, align: 'center' });
    pdf.font('italic').fontSize(11).text(words.sign, x, pdf.y, { width, align: 'center' });
  }
  pdf.x = margins.left;
  pdf.y = Math.max(pdf.y, top) + signatureRoom;
}

/** `xã Tuần Giáo, ngày 23 tháng 11 năm 2026`, dots where a hand writes. */
function dayLine(place: string | undefined, date: string | undefined): string {
  const [year = '......', month = '.....', day = '.....'] = date?.split('-') ?? [];
  const where = place ?? `${words.at}: ...................`;
  return `${where}, ${words.day} ${day} ${words.month} ${month} ${words.year} ${year}`;
}

/** The code and the page at the foot of each page, outside the text. */
function feet(pdf: Pdf, code: string | undefined): void {
  const { count: pages } = pdf.bufferedPageRange();
  for (let page = 1; page <= pages; page += 1) {
    pdf.switchToPage(page - 1);
    const text = (code === undefined ? words.blankCode : words.code.replace('{{code}}', code))
      .replace('{{page}}', String(page))
      .replace('{{pages}}', String(pages));
    const { bottom } = pdf.page.margins;
    pdf.page.margins.bottom = 0;
    pdf.font('regular').fontSize(9);
    pdf.text(text, margins.left, pdf.page.height - 12 * millimetre, {
      width: widthOf(pdf),
      align: 'right',
      lineBreak: false,
    });
    pdf.page.margins.bottom = bottom;
  }
}
