import { parentPort } from 'node:worker_threads';
import type { PaperAnswer, PaperRequest } from './paper-thread.ts';
import { writeSheet } from './write-sheet.ts';

/** The thread that writes papers: one asked, one answered, in any order. */
parentPort?.on('message', ({ id, sheet, options }: PaperRequest) => {
  const answer = (one: PaperAnswer): void => parentPort?.postMessage(one);
  writeSheet(sheet, options).then(
    (pdf) => answer({ id, pdf }),
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});
