import type { TextSize } from '../../session/kiosk-context.ts';
import type { ListedPaper } from '../session/declare-context.ts';

export const paperKinds = ['hand-in', 'show', 'database'] as const;

/** Lines that a page holds, a heading being one, and letters that a line holds. */
const room: Record<TextSize, { lines: number; low: number; letters: number }> = {
  normal: { lines: 26, low: 8, letters: 40 },
  large: { lines: 17, low: 6, letters: 30 },
  largest: { lines: 12, low: 5, letters: 22 },
};

/** The papers in the order of what is done with them, cut into pages that need no scrolling. */
export function checklistPages(
  papers: readonly ListedPaper[],
  locale: 'vi' | 'en',
  { textSize, isShort }: { textSize: TextSize; isShort: boolean },
): ListedPaper[][] {
  const { lines, low, letters } = room[textSize];
  const most = isShort ? low : lines;
  const pages: ListedPaper[][] = [[]];
  let used = 0;
  for (const paper of paperKinds.flatMap((kind) => papers.filter((one) => one.kind === kind))) {
    const last = pages.at(-1) ?? [];
    const heading = last.at(-1)?.kind === paper.kind ? 0 : 1;
    // a button is two lines high at least
    const needs = Math.max(2, Math.ceil(paper.text[locale].length / letters));
    if (last.length > 0 && used + heading + needs > most) {
      pages.push([paper]);
      used = 1 + needs;
    } else {
      last.push(paper);
      used += heading + needs;
    }
  }
  return pages;
}
