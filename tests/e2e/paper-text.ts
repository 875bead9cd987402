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
