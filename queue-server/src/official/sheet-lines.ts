import type { Block, Line } from './block.ts';
import { bodySize, gap, margins, needs, tag, widthOf, type Pdf, type Tagged } from './sheet-page.ts';

type Statement = Extract<Block, { kind: 'statement' }>;
type Papers = Extract<Block, { kind: 'papers' }>;

const statementStyle = { align: 'justify', indent: 28 } as const;
const paperStyle = { indent: 14 } as const;

function plain(pdf: Pdf): Pdf {
  return pdf.font('regular').fontSize(bodySize);
}

function rowHeight(pdf: Pdf): number {
  return plain(pdf).heightOfString('Ag');
}

/** A heading never stands alone at the foot of a page. */
export function drawGroup(pdf: Pdf, tree: Tagged, title: string): void {
  needs(pdf, 4 * rowHeight(pdf));
  gap(pdf, 6);
  tag(pdf, tree, 'H2', () => pdf.font('bold').fontSize(bodySize).text(title));
}

export function drawLine(pdf: Pdf, tree: Tagged, { label, text, tall }: Line): void {
  const lead = `${label}: `;
  if (text === undefined) return drawDotted(pdf, tree, lead, tall === true);
  needs(pdf, Math.min(lineHeight(pdf, { kind: 'line', label, text }), 3 * rowHeight(pdf)));
  tag(pdf, tree, 'P', () => plain(pdf).text(lead + text));
}

function drawDotted(pdf: Pdf, tree: Tagged, lead: string, isTall: boolean): void {
  const rows = dottedRows(pdf, lead, isTall);
  needs(pdf, rows.length * rowHeight(pdf));
  tag(pdf, tree, 'P', () => {
    for (const row of rows) drawRow(pdf, row);
  });
}

/** The label with dots to the margin, and more rows where the label fills its own or much is to be written. */
function dottedRows(pdf: Pdf, lead: string, isTall: boolean): string[] {
  plain(pdf);
  const full = dots(pdf, widthOf(pdf));
  const room = widthOf(pdf) - pdf.widthOfString(lead);
  const isShort = room > 40;
  const further = (isTall ? 2 : 0) + (isShort ? 0 : 1);
  return [isShort ? `${lead}${dots(pdf, room)}` : lead, ...Array.from({ length: further }, () => full)];
}

/** One line as it is; the writer stays on its page. */
function drawRow(pdf: Pdf, text: string): void {
  const { y } = pdf;
  const isWide = plain(pdf).widthOfString(text) > widthOf(pdf);
  if (isWide) return void pdf.text(text, margins.left, y);
  pdf.text(text, margins.left, y, { lineBreak: false });
  pdf.x = margins.left;
  pdf.y = y + rowHeight(pdf);
}

/** Dots that fill a width. */
export function dots(pdf: Pdf, width: number): string {
  return '.'.repeat(Math.max(3, Math.floor((width - 2) / pdf.widthOfString('.'))));
}

export function lineHeight(pdf: Pdf, { label, text, tall }: Line): number {
  if (text === undefined) return dottedRows(pdf, `${label}: `, tall === true).length * rowHeight(pdf);
  return plain(pdf).heightOfString(`${label}: ${text}`, { width: widthOf(pdf) });
}

export function drawStatement(pdf: Pdf, tree: Tagged, { text }: Statement): void {
  gap(pdf, 8);
  tag(pdf, tree, 'P', () => plain(pdf).text(text, statementStyle));
  gap(pdf, 5);
}

export function statementHeight(pdf: Pdf, { text }: Statement): number {
  return 13 + plain(pdf).heightOfString(text, { ...statementStyle, width: widthOf(pdf) });
}

export function drawPapers(pdf: Pdf, tree: Tagged, { label, papers }: Papers): void {
  if (papers.length === 0) return drawDotted(pdf, tree, `${label}: `, true);
  tag(pdf, tree, 'P', () => plain(pdf).text(`${label}:`));
  for (const paper of papers) tag(pdf, tree, 'P', () => plain(pdf).text(`- ${paper}`, paperStyle));
}

export function papersHeight(pdf: Pdf, { label, papers }: Papers): number {
  if (papers.length === 0) return lineHeight(pdf, { kind: 'line', label, text: undefined, tall: true });
  const style = { ...paperStyle, width: widthOf(pdf) };
  return papers.reduce((sum, paper) => sum + plain(pdf).heightOfString(`- ${paper}`, style), rowHeight(pdf));
}
