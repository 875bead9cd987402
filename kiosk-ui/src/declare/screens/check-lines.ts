import type { FormCheck } from '@motcua/config/forms';
import { checkForm, pagesOf, shownText } from '@motcua/config/forms';
import type { Locale } from '@motcua/contract';
import type { Filling } from '../session/filling.ts';

export type CheckCell = {
  readonly path: string;
  readonly label: string;
  /** Undefined: nothing was answered. */
  readonly text: string | undefined;
  readonly isMissing: boolean;
  readonly remarks: readonly { readonly words: string; readonly isStop: boolean }[];
};
/** What one question has brought; one way leads back to it. */
export type CheckLine = {
  readonly pageId: string;
  readonly group: string;
  readonly question: string;
  readonly cells: readonly CheckCell[];
};

/** Every question that applies, in the order of the form, with what speaks against its answers. */
export function checkLines(filling: Filling, locale: Locale): { lines: CheckLine[]; check: FormCheck } {
  const { form, answers, today } = filling;
  const check = checkForm(form, answers, today);
  const remarksAt = (path: string): CheckCell['remarks'] => [
    ...check.wrong.flatMap((one) =>
      one.path === path ? [{ words: one.fault.words[locale], isStop: true }] : [],
    ),
    ...check.stops.flatMap((one) => (one.path === path ? [{ words: one.words[locale], isStop: true }] : [])),
    ...check.warnings.flatMap((one) =>
      one.path === path ? [{ words: one.words[locale], isStop: false }] : [],
    ),
  ];
  const lines = pagesOf(form, answers, today).map((page) => ({
    ...{ pageId: page.id, group: page.groupTitle[locale], question: page.question[locale] },
    cells: page.fields.map(({ path, field }) => ({
      ...{ path, label: field.label[locale], remarks: remarksAt(path) },
      text: answers[path] === undefined ? undefined : shownText(field, answers[path], locale),
      isMissing: check.missing.some((one) => one.path === path),
    })),
  }));
  return { lines, check };
}

/** Lines of text that one question takes on the page, its heading included where it begins a group. */
function heightOf({ cells }: CheckLine, isFirst: boolean): number {
  const texts = cells.reduce(
    (sum, { text = '', remarks }) => sum + 1 + Math.floor(text.length / 32) + 2 * remarks.length,
    0,
  );
  return Math.max(2, texts) + (isFirst ? 1 : 0);
}

/** So many questions a page as are read without scrolling. */
export function checkPages(lines: readonly CheckLine[], most: number): CheckLine[][] {
  const pages: CheckLine[][] = [[]];
  let room = most;
  for (const line of lines) {
    const last = pages.at(-1) ?? [];
    const needs = heightOf(line, last.at(-1)?.group !== line.group);
    if (needs > room && last.length > 0) {
      pages.push([line]);
      room = most - heightOf(line, true);
    } else {
      last.push(line);
      room -= needs;
    }
  }
  return pages;
}
