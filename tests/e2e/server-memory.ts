import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../harness/until.ts';

/** A folder for memory dumps, and what makes a Node program write one there when it is sent the signal. */
export function dumpFolder(): { folder: string; env: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'dumps-'));
  return { folder, env: { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}` } };
}

/** Every string that the program still holds, after its garbage is collected. */
export async function stringsIn(pid: number, folder: string): Promise<string[]> {
  const before = new Set(readdirSync(folder));
  process.kill(pid, 'SIGUSR2');
  let strings: string[] = [];
  await until(
    'a memory dump',
    () => {
      const file = readdirSync(folder).find((name) => !before.has(name));
      const whole = file === undefined ? undefined : stringsOf(join(folder, file));
      if (whole === undefined) return Promise.resolve(false);
      strings = whole;
      rmSync(join(folder, file ?? ''));
      return Promise.resolve(true);
    },
    60_000,
  );
  return strings;
}

/** Undefined while it is being written; only its end is looked at, for it is tens of megabytes. */
function stringsOf(file: string): string[] | undefined {
  const { size } = statSync(file);
  const end = Buffer.alloc(Math.min(size, 8));
  const opened = openSync(file, 'r');
  readSync(opened, end, 0, end.length, size - end.length);
  closeSync(opened);
  if (!end.toString('utf8').trimEnd().endsWith(']}')) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { strings: string[] }).strings; // the form of every heap snapshot
}
