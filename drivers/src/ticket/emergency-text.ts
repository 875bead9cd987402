import type { TextLine } from '../codec/text-lines.ts';
import type { TicketPaper } from './ticket-paper.ts';
import { wrapText } from './wrap-text.ts';

/**
 * The ticket in the printer's own letters, for the day on which no picture can be made. Few printers know Vietnamese
 * letters and none in the same way, so the marks are dropped: "PHIEU" is read by everybody, junk by nobody.
 */
export function emergencyText(paper: TicketPaper): TextLine[] {
  const columns = paper.widthDots / 12;
  const { words } = paper;
  const boxes = paper.papers
    .filter((line) => line.kind !== 'database')
    .map((line) => `[${line.isThere === true ? 'x' : ' '}] ${line.text}`);
  return [
    ...(paper.copy > 0 ? lines(words.reprint, columns, 2) : []),
    ...lines(paper.hallName, columns, 1),
    ...lines(paper.hallPlace, columns, 1),
    ...lines(paper.fieldName, columns, 2),
    ...lines(paper.procedureName, columns, 1),
    ...boxes.flatMap((box) => lines(box, columns, 1)),
    ...lines(`${paper.takenAt} ${paper.kioskName} ${paper.idTail}`, columns, 1),
    ...(paper.priority ? lines(words.priority, columns, 2) : []),
    ...lines(paper.number, columns, 4),
    ...lines(paper.counterNames.join(' - '), columns, 2),
    ...lines(paper.aheadText, columns, 1),
    ...lines(paper.waitText, columns, 1),
    ...lines(paper.declarationText, columns, 1),
    ...lines(paper.skippedText, columns, 1),
    ...lines(paper.trackUrl, columns, 1),
  ];
}

/** Letters without their marks: Ẫ becomes A, đ becomes d; what has no plain letter becomes "?". */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[–—·]/g, '-')
    .replace(/…/g, '...')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[^\x20-\x7e]/g, '?');
}

function lines(text: string | undefined, columns: number, scale: TextLine['scale']): TextLine[] {
  const room = Math.floor(columns / scale);
  const wrapped = wrapText(withoutMarks(text ?? ''), room, Infinity, (piece) => piece.length);
  return wrapped.map((line) => ({ text: line, scale }));
}
