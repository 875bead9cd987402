import type { Table } from './block.ts';
import { columnWidths } from './column-widths.ts';
import {
  bodySize,
  gap,
  margins,
  needs,
  tag,
  unspoken,
  widthOf,
  type Pdf,
  type Tagged,
} from './sheet-page.ts';

const cellSize = 11;
const pad = 4;
/** Room for a hand where a cell is empty. */
const writingHeight = 22;

type Row = { readonly cells: readonly string[]; readonly isHead: boolean };

/** A grid whose head is repeated on each page; a row stands on one page, the last with so much `after` it. */
export function drawTable(
  pdf: Pdf,
  tree: Tagged,
  { label, columns, shares, rows }: Table,
  after: number,
): void {
  const head: Row = { cells: columns, isHead: true };
  const body = rows.map((cells): Row => ({ cells, isHead: false }));
  const widths = shares?.map((share) => share * widthOf(pdf)) ?? widthsOf(pdf, [head, ...body]);
  const [first = head] = body;
  const labelled = label === undefined ? 0 : 2 * bodySize;
  needs(pdf, labelled + heightOf(pdf, head, widths) + heightOf(pdf, first, widths));
  if (label !== undefined)
    tag(pdf, tree, 'P', () => pdf.font('regular').fontSize(bodySize).text(`${label}:`));
  const table = pdf.struct('Table');
  tree.add(table);
  drawRow(pdf, table, head, widths);
  for (const row of body) {
    const { page } = pdf;
    needs(pdf, heightOf(pdf, row, widths) + (row === body.at(-1) ? after : 0));
    if (pdf.page !== page) drawRow(pdf, table, head, widths);
    drawRow(pdf, table, row, widths);
  }
  table.end();
  gap(pdf, 6);
  pdf.fontSize(bodySize);
}

function inCell(pdf: Pdf, isHead: boolean): Pdf {
  return pdf.font(isHead ? 'bold' : 'regular').fontSize(cellSize);
}

function widthsOf(pdf: Pdf, rows: readonly Row[]): number[] {
  const wide = (isHead: boolean, text: string): number =>
    inCell(pdf, isHead).widthOfString(text) + 2 * pad + 1;
  const natural = (rows[0]?.cells ?? []).map((_, column) => {
    const texts = rows.map(({ cells, isHead }) => ({ isHead, text: cells[column] ?? '' }));
    return {
      least: Math.max(
        ...texts.flatMap(({ isHead, text }) => text.split(/\s+/).map((word) => wide(isHead, word))),
      ),
      whole: Math.max(...texts.map(({ isHead, text }) => wide(isHead, text))),
    };
  });
  return columnWidths(natural, widthOf(pdf));
}

function heightOf(pdf: Pdf, { cells, isHead }: Row, widths: readonly number[]): number {
  const heights = cells.map((text, i) =>
    inCell(pdf, isHead).heightOfString(text, { width: (widths[i] ?? 0) - 2 * pad }),
  );
  return Math.max(isHead ? 0 : writingHeight, ...heights.map((height) => height + 2 * pad));
}

function drawRow(pdf: Pdf, table: Tagged, row: Row, widths: readonly number[]): void {
  const { y } = pdf;
  const height = heightOf(pdf, row, widths);
  const struct = pdf.struct('TR');
  table.add(struct);
  let x = margins.left;
  for (const [i, text] of row.cells.entries()) {
    const width = widths[i] ?? 0;
    const left = x;
    unspoken(pdf, 'Layout', () => pdf.lineWidth(0.5).rect(left, y, width, height).stroke());
    tag(pdf, struct, row.isHead ? 'TH' : 'TD', () => {
      if (text !== '') inCell(pdf, row.isHead).text(text, left + pad, y + pad, { width: width - 2 * pad });
    });
    x += width;
  }
  struct.end();
  pdf.x = margins.left;
  pdf.y = y + height;
}
