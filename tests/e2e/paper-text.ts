import { execFile } from 'node:child_process';

/** What a reader copies out of a PDF, in one line. */
export function textOfPaper(pdf: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('pdftotext', ['-raw', '-', '-'], (error: Error | null, text) =>
      error ? reject(error) : resolve(text.replace(/\s+/g, ' ')),
    );
    child.stdin?.end(pdf);
  });
}

/** Which of these texts a paper does not say, however it sets spaces, signs, capitals and boxes. */
export function notOnPaper(paper: string, texts: readonly string[]): string[] {
  const bare = (text: string): string =>
    text
      .normalize('NFC')
      .toLocaleUpperCase('vi')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const said = bare(paper);
  return texts.filter((text) => !said.includes(bare(text)));
}
