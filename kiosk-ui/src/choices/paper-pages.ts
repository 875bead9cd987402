import type { Locale, Paper } from '@motcua/contract';
import type { TextSize } from '../session/kiosk-context.ts';

export const paperKinds = ['hand-in', 'show', 'database'] as const;
type PaperGroup = { kind: Paper['kind']; texts: string[] };
export type PaperPage = PaperGroup[];

/** Lines of papers a page holds, and letters a line holds, in the narrower of the two screen positions. */
const room: Record<TextSize, { lines: number; letters: number }> = {
  normal: { lines: 15, letters: 50 },
  large: { lines: 8, letters: 36 },
  largest: { lines: 7, letters: 25 },
};

/** What to bring, by what is done with it, cut into pages that need no scrolling. Nothing to bring is one empty page. */
export function paperPages(
  papers: readonly Paper[],
  { locale, textSize }: { locale: Locale; textSize: TextSize },
): PaperPage[] {
  const { lines, letters } = room[textSize];
  const pages: PaperPage[] = [[]];
  let used = 0;
  for (const { kind, text } of sorted(papers)) {
    const heading = pages.at(-1)?.at(-1)?.kind === kind ? 0 : 1;
    const need = heading + Math.ceil(text[locale].length / letters);
    if (used > 0 && used + need > lines) {
      pages.push([]);
      used = 0;
    }
    used += need;
    put(pages.at(-1) ?? [], kind, text[locale]);
  }
  return pages;
}

function sorted(papers: readonly Paper[]): Paper[] {
  return papers.toSorted((one, other) => paperKinds.indexOf(one.kind) - paperKinds.indexOf(other.kind));
}

function put(page: PaperPage, kind: Paper['kind'], text: string): void {
  const group = page.at(-1);
  if (group?.kind === kind) group.texts.push(text);
  else page.push({ kind, texts: [text] });
}
