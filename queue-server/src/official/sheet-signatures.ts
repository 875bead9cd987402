import words from '@motcua/config/locales/vi/official.json' with { type: 'json' };
import type { Block } from './block.ts';
import { gap, margins, millimetre, tag, widthOf, type Pdf, type Tagged } from './sheet-page.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;
/** Where it is signed, and the day; undefined leaves dots. */
export type Signed = { readonly place?: string | undefined; readonly date?: string | undefined };

const signatureRoom = 24 * millimetre;
const dayHeight = 22;
const before = 12;
const centred = { align: 'center' } as const;

/** Boxes side by side under the day; whoever signs alone signs on the right. */
export function drawSignatures(pdf: Pdf, tree: Tagged, { boxes, isDated }: Signatures, signed: Signed): void {
  gap(pdf, before);
  const start = pdf.y;
  const half = widthOf(pdf) / 2;
  const right = { ...centred, width: half + 40 };
  if (isDated)
    tag(pdf, tree, 'P', () => {
      pdf
        .font('italic')
        .fontSize(13)
        .text(dayLine(signed), margins.left + half - 40, start, right);
    });
  const top = start + (isDated ? dayHeight : 0);
  const width = boxWidth(pdf, boxes);
  const from = boxes.length === 1 ? margins.left + half : margins.left;
  const heads = headsHeight(pdf, boxes);
  for (const [i, who] of boxes.entries()) {
    const x = from + i * width;
    tag(pdf, tree, 'P', () => {
      pdf
        .font('bold')
        .fontSize(12)
        .text(who, x, top, { ...centred, width });
      pdf
        .font('italic')
        .fontSize(11)
        .text(words.sign, x, top + heads, { ...centred, width });
    });
  }
  pdf.x = margins.left;
  pdf.y = start + signaturesHeight(pdf, { kind: 'signatures', boxes, isDated }) - before;
}

export function signaturesHeight(pdf: Pdf, { boxes, isDated }: Signatures): number {
  const words = headsHeight(pdf, boxes) + signHeight(pdf, boxWidth(pdf, boxes));
  return before + (isDated ? dayHeight : 0) + words + signatureRoom;
}

function boxWidth(pdf: Pdf, boxes: readonly string[]): number {
  return widthOf(pdf) / Math.max(2, boxes.length);
}

/** The longest name of a box takes two lines, and all sign on the same level. */
function headsHeight(pdf: Pdf, boxes: readonly string[]): number {
  const width = boxWidth(pdf, boxes);
  pdf.font('bold').fontSize(12);
  return Math.max(...boxes.map((who) => pdf.heightOfString(who, { width })));
}

function signHeight(pdf: Pdf, width: number): number {
  return pdf.font('italic').fontSize(11).heightOfString(words.sign, { width });
}

/** `xã Tuần Giáo, ngày 05 tháng 4 năm 2026`: NĐ 30/2020 puts a nought before days below 10 and months below 3. */
function dayLine({ place, date }: Signed): string {
  const [year = '......', month = '.....', day = '.....'] = date?.split('-') ?? [];
  const where = place ?? `${words.at}: ...................`;
  const shownMonth = /^0[3-9]$/.test(month) ? month.slice(1) : month;
  return `${where}, ${words.day} ${day} ${words.month} ${shownMonth} ${words.year} ${year}`;
}
