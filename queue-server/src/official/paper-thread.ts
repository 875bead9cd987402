import { Worker } from 'node:worker_threads';
import type { Readiness } from '@motcua/contract';
import type { FormSheet } from './form-sheet.ts';
import type { SheetOptions } from './write-sheet.ts';

/** What can be put on paper: a citizen's declaration, or the check before opening. */
export type Paper =
  | { readonly kind: 'sheet'; readonly sheet: FormSheet; readonly options: SheetOptions }
  | { readonly kind: 'readiness'; readonly readiness: Readiness; readonly timeZone: string };
export type PaperRequest = { readonly id: number; readonly paper: Paper };
export type PaperAnswer = { readonly id: number } & (
  { readonly pdf: Uint8Array } | { readonly failure: string }
);

type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (reason: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/**
 * Writes papers beside the event loop, which a paper would hold for more than a tenth of a second. The thread begins
 * with the first paper and stays, its letters read; if it ends, the papers under way fail and the next begins another.
 * It keeps no process alive.
 */
export function paperWriter(begin: () => Worker): (paper: Paper) => Promise<Uint8Array> {
  let thread: Thread | undefined;
  let lastId = 0;
  return (paper) => {
    thread ??= follow(begin(), (ended) => {
      if (thread === ended) thread = undefined;
    });
    const { worker, waiting } = thread;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      worker.postMessage({ id, paper } satisfies PaperRequest);
      waiting.set(id, { resolve, reject });
      worker.ref(); // somebody waits
    });
  };
}

function follow(worker: Worker, onEnd: (ended: Thread) => void): Thread {
  const thread: Thread = { worker, waiting: new Map() };
  const { waiting } = thread;
  worker.unref();
  worker.on('message', (answer: PaperAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('pdf' in answer) asked?.resolve(answer.pdf);
    else asked?.reject(new Error(answer.failure));
  });
  const end = (reason: Error): void => {
    onEnd(thread);
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread that writes papers ended with ${code}`)));
  return thread;
}

/** Built, the thread's program lies beside the server. */
export function paperWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  return new Worker(new URL(isSource ? './from-source.mjs' : './paper-worker.js', import.meta.url));
}

/** The one writer of this process. */
const writeBeside = paperWriter(paperWorker);

export function sheetBeside(sheet: FormSheet, options: SheetOptions): Promise<Uint8Array> {
  return writeBeside({ kind: 'sheet', sheet, options });
}

export function readinessBeside(readiness: Readiness, timeZone: string): Promise<Uint8Array> {
  return writeBeside({ kind: 'readiness', readiness, timeZone });
}
