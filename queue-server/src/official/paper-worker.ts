import { parentPort } from 'node:worker_threads';
import { unreachable } from '@motcua/contract';
import { readinessPaper } from '../readiness/readiness-paper.ts';
import type { Paper, PaperAnswer, PaperRequest } from './paper-thread.ts';
import { writeSheet } from './write-sheet.ts';

/** The thread that writes papers: one asked, one answered, in any order. */
parentPort?.on('message', ({ id, paper }: PaperRequest) => {
  const answer = (one: PaperAnswer): void => parentPort?.postMessage(one);
  write(paper).then(
    (pdf) => answer({ id, pdf }),
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.message : String(error) }),
  );
});

function write(paper: Paper): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'sheet':
      return writeSheet(paper.sheet, paper.options);
    case 'readiness':
      return readinessPaper(paper.readiness, paper.timeZone);
    default:
      return unreachable(paper);
  }
}
