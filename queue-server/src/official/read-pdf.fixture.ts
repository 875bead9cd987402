import { execFile } from 'node:child_process';

/** Somebody else's reader of PDF files (poppler), given the file's bytes. */
export function poppler(
  tool: 'pdftotext' | 'pdfinfo',
  flags: readonly string[],
  pdf: Uint8Array,
): Promise<string> {
  const files = tool === 'pdftotext' ? ['-', '-'] : ['-'];
  return new Promise((resolve, reject) => {
    const child = execFile(tool, [...flags, ...files], { maxBuffer: 2 ** 24 }, (error: Error | null, text) =>
      error ? reject(error) : resolve(text),
    );
    child.stdin?.end(pdf);
  });
}

/** The text page by page, without the foot of the pages. */
export async function pagesOf(pdf: Uint8Array, layout: '-raw' | '-layout' = '-raw'): Promise<string[]> {
  const text = await poppler('pdftotext', [layout], pdf);
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => flat(page.replace(/(Mã tờ khai [A-Z0-9 ]+ · )?Trang \d+\/\d+/g, '')));
}

/** Blanks as single spaces. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without blanks: a narrow column may break a long word. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

export type WordBox = { readonly word: string; readonly page: number; readonly box: readonly number[] };

/** Left, top, right and bottom of each word, in points of its page (the first is 0). */
export async function wordBoxes(pdf: Uint8Array): Promise<WordBox[]> {
  const html = await poppler('pdftotext', ['-bbox'], pdf);
  const word = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g;
  return html
    .split('<page ')
    .slice(1)
    .flatMap((text, page) =>
      [...text.matchAll(word)].map(([, left, top, right, bottom, found = '']) => ({
        ...{ word: found, page },
        box: [left, top, right, bottom].map(Number),
      })),
    );
}
