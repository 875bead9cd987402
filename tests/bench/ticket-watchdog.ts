import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Above this a child is killed: an earlier renderer took all memory of the machine and everybody's work with it. */
const mostResidentMb = 1_500;
const heapMb = 400;
const lookEveryMs = 100;
const pageBytes = 4096;

export type Watched<T> = {
  /** What the child said, in order. */
  words: T[];
  /** Resident memory of the child when it said so, in megabytes. */
  residentMb: number[];
};

/** Runs a script of this folder in a process of its own with little memory, and ends it if it takes more or too long. */
export async function runWatched<T>(script: string, args: string[], limitMs: number): Promise<Watched<T>> {
  const child = fork(join(import.meta.dirname, script), args, {
    execArgv: [`--max-old-space-size=${heapMb}`, '--import', 'tsx'],
  });
  const words: T[] = [];
  const residentMb: number[] = [];
  let fault: string | undefined;
  function stop(why: string): void {
    fault = why;
    child.kill('SIGKILL');
  }
  child.on('message', (word) => {
    residentMb.push(resident(child.pid));
    words.push(word as T); // only our own scripts speak here
    child.send('heard');
  });
  const watch = setInterval(() => {
    const now = resident(child.pid);
    if (now > mostResidentMb) stop(`took ${Math.round(now)} MB`);
  }, lookEveryMs);
  const timer = setTimeout(() => stop(`took more than ${limitMs} ms`), limitMs);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  clearTimeout(timer);
  if (fault !== undefined || code !== 0) throw new Error(`${script}: ${fault ?? `ended with ${code}`}`);
  return { words, residentMb };
}

/** Linux counts in pages; 0 when the process is gone. */
function resident(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * pageBytes) / 1e6;
  } catch {
    return 0;
  }
}
