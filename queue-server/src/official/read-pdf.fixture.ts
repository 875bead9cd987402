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

/** Left, top, right and bottom of each word, in points of its page. */
export async function wordBoxes(pdf: Uint8Array): Promise<{ word: string; box: number[] }[]> {
  const html = await poppler('pdftotext', ['-bbox'], pdf);
  const found = html.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g);
  return [...found].map(([, left, top, right, bottom, word = '']) => ({
    word,
    box: [left, top, right, bottom].map(Number),
  }));
}
