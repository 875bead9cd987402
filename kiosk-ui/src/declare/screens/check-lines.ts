import type { FormCheck } from '@motcua/config/forms';
import { checkForm, pagesOf, shownText } from '@motcua/config/forms';
import type { Locale } from '@motcua/contract';
import type { Filling } from '../session/filling.ts';

/** One line of "check your answers". */
export type CheckLine = {
  readonly path: string;
  readonly group: string;
  readonly label: string;
  /** Undefined: nothing was answered. */
  readonly text: string | undefined;
  readonly isMissing: boolean;
  readonly remarks: readonly { readonly words: string; readonly isStop: boolean }[];
};

/** Every asked field that applies, in the order of the form, with what speaks against it. */
export function checkLines(filling: Filling, locale: Locale): { lines: CheckLine[]; check: FormCheck } {
  const { form, answers, today } = filling;
  const check = checkForm(form, answers, today);
  const lines = pagesOf(form, answers, today).flatMap((page) =>
    page.fields.map(({ path, field }) => {
      const value = answers[path];
      const wrong = check.wrong.filter((one) => one.path === path);
      const remarks = [
        ...wrong.map(({ fault }) => ({ words: fault.words[locale], isStop: true })),
        ...check.stops
          .filter((one) => one.path === path)
          .map(({ words }) => ({ words: words[locale], isStop: true })),
        ...check.warnings
          .filter((one) => one.path === path)
          .map(({ words }) => ({ words: words[locale], isStop: false })),
      ];
      return {
        ...{ path, group: page.groupTitle[locale], label: field.label[locale], remarks },
        text: value === undefined ? undefined : shownText(field, value, locale),
        isMissing: check.missing.some((one) => one.path === path),
      };
    }),
  );
  return { lines, check };
}

/** What needs a look comes first; then so many lines a page as are read without scrolling. */
export function checkPages(lines: readonly CheckLine[], most: number): CheckLine[][] {
  const pages: CheckLine[][] = [];
  let room = 0;
  for (const line of lines) {
    const last = pages.at(-1)?.at(-1);
    // a heading takes a line, a long answer and each remark one more
    const needs =
      1 +
      (last?.group === line.group ? 0 : 1) +
      line.remarks.length * 2 +
      Math.floor((line.text ?? '').length / 60);
    if (pages.length === 0 || room < needs) {
      pages.push([]);
      room = most - (last?.group === line.group ? 1 : 0);
    }
    pages.at(-1)?.push(line);
    room -= needs;
  }
  return pages;
}
