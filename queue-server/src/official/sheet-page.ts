export type Pdf = PDFKit.PDFDocument;
/** A part of the tree of headings, paragraphs and tables that is read aloud. */
export type Tagged = PDFKit.PDFStructureElement;

export const millimetre = 72 / 25.4;
/** NĐ 30/2020: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const margins = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 20 * millimetre,
};
/** NĐ 30/2020: 13–14 points. */
export const bodySize = 13;

export function widthOf(pdf: Pdf): number {
  return pdf.page.width - margins.left - margins.right;
}

/** Goes to the next page if so much does not stand on this one. */
export function needs(pdf: Pdf, height: number): void {
  const isAtTop = pdf.y <= margins.top;
  if (!isAtTop && pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage();
}

/** Room between two things, none at the head of a page. */
export function gap(pdf: Pdf, points: number): void {
  if (pdf.y > margins.top) pdf.y += points;
}

/** Draws something and says what it is. */
export function tag(pdf: Pdf, parent: Tagged, type: string, draw: () => void): void {
  parent.add(pdf.struct(type, {}, [draw]));
}

/** Lines and page numbers, which nobody needs to hear. */
export function unspoken(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}
