import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };
import { unreachable } from '@motcua/contract';
import type { Block, Table } from './block.ts';
import { closingFrom, closingHeight } from './closing.ts';
import type { FormSheet } from './form-sheet.ts';
import { officialFonts } from './official-fonts.ts';
import { drawHead } from './sheet-head.ts';
import { drawGroup, drawLine, drawPapers, drawStatement } from './sheet-lines.ts';
import { margins, millimetre, needs, unspoken, widthOf, type Pdf, type Tagged } from './sheet-page.ts';
import { drawSignatures, type Signed } from './sheet-signatures.ts';
import { drawTable } from './sheet-table.ts';

export type SheetOptions = Signed & {
  /** Shown as "K7M4 2QXP"; a blank form has none. */
  readonly code?: string | undefined;
  readonly at: Date;
};

/** Room between lines, in points: easy to read, or closer where that saves a page. */
const roomy = 3;
const close = 0.5;

/** The sheet as PDF (A4), its text Unicode, so that it is found, copied and read aloud as it was written. */
export async function writeSheet(sheet: FormSheet, options: SheetOptions): Promise<Uint8Array> {
  const easy = await drawSheet(sheet, options, roomy);
  if (pagesOf(easy) === 1) return packed(easy, options.code);
  const saving = await drawSheet(sheet, options, close);
  return packed(pagesOf(saving) < pagesOf(easy) ? saving : easy, options.code);
}

async function drawSheet(sheet: FormSheet, options: SheetOptions, lineGap: number): Promise<Pdf> {
  const { default: PdfDocument } = await import('pdfkit');
  const pdf = new PdfDocument({
    ...{ size: 'A4', margins, bufferPages: true, lang: 'vi-VN', displayTitle: true },
    ...{ pdfVersion: '1.7', tagged: true },
    info: { Title: sheet.title, CreationDate: options.at },
  });
  for (const [letters, path] of officialFonts()) pdf.registerFont(letters, path);
  pdf.lineGap(lineGap);
  const tree = pdf.struct('Document');
  pdf.addStructure(tree);
  drawHead(pdf, tree, sheet);
  const closing = closingFrom(sheet.blocks);
  const height = closingHeight(pdf, sheet.blocks.slice(closing));
  for (const [i, block] of sheet.blocks.entries()) {
    if (i === closing) needs(pdf, height);
    if (block.kind === 'table') drawTable(pdf, tree, block, i + 1 === closing ? height : 0);
    else draw(pdf, tree, block, options);
  }
  tree.end();
  return pdf;
}

async function packed(pdf: Pdf, code: string | undefined): Promise<Uint8Array> {
  drawFeet(pdf, code);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.once('end', resolve));
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function pagesOf(pdf: Pdf): number {
  return pdf.bufferedPageRange().count;
}

function draw(pdf: Pdf, tree: Tagged, block: Exclude<Block, Table>, signed: Signed): void {
  switch (block.kind) {
    case 'group':
      return drawGroup(pdf, tree, block.title);
    case 'line':
      return drawLine(pdf, tree, block);
    case 'statement':
      return drawStatement(pdf, tree, block);
    case 'papers':
      return drawPapers(pdf, tree, block);
    case 'signatures':
      return drawSignatures(pdf, tree, block, signed);
    default:
      return unreachable(block);
  }
}

/** The code and the page at the foot of each page, outside the text. */
function drawFeet(pdf: Pdf, code: string | undefined): void {
  const pages = pagesOf(pdf);
  const lead = code === undefined ? words.blankCode : words.code.replace('{{code}}', code);
  for (let page = 1; page <= pages; page += 1) {
    pdf.switchToPage(page - 1);
    const text = lead.replace('{{page}}', String(page)).replace('{{pages}}', String(pages));
    const { bottom } = pdf.page.margins;
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 12 * millimetre;
    const style = { width: widthOf(pdf), align: 'right', lineBreak: false } as const;
    unspoken(pdf, 'Pagination', () => pdf.font('regular').fontSize(9).text(text, margins.left, y, style));
    pdf.page.margins.bottom = bottom;
  }
}
