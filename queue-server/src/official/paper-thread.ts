import { Worker } from 'node:worker_threads';
import type { FormSheet } from './form-sheet.ts';
import type { SheetOptions } from './write-sheet.ts';

export type PaperRequest = { readonly id: number; readonly sheet: FormSheet; readonly options: SheetOptions };
export type PaperAnswer = { readonly id: number } & (
  { readonly pdf: Uint8Array } | { readonly failure: string }
);

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (reason: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let thread: Thread | undefined;
let lastId = 0;

/**
 * Writes the sheet beside the event loop, which a paper would hold for more than a tenth of a second. The thread
 * begins with the first paper and stays, its letters read; if it ends, the papers under way fail and the next begins
 * another. It keeps no process alive.
 */
export function writeBeside(sheet: FormSheet, options: SheetOptions): Promise<Uint8Array> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref(); // somebody waits
    worker.postMessage({ id, sheet, options } satisfies PaperRequest);
  });
}

function startThread(): Thread {
  const started: Thread = { worker: newWorker(), waiting: new Map() };
  const { worker, waiting } = started;
  worker.unref();
  worker.on('message', (answer: PaperAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('pdf' in answer) asked?.resolve(answer.pdf);
    else asked?.reject(new Error(answer.failure));
  });
  const end = (reason: Error): void => {
    if (thread === started) thread = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread that writes papers ended with ${code}`)));
  return started;
}

/** Built, it lies beside the server. */
function newWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(isSource ? './from-source.mjs' : './paper-worker.js', import.meta.url));
}
