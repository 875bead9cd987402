import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FileWatch {
  readonly close: () => void;
}

/**
 * Calls back when one of the files, or a file in one of the folders, is another than before, and has been left alone
 * since the look before. Looking is sturdier than being told: editors replace files, and network folders tell nothing.
 */
export function watchFiles(paths: readonly string[], everyMs: number, onChange: () => void): FileWatch {
  let known = fingerprint(paths);
  let seen = known;
  const timer = setInterval(() => {
    const now = fingerprint(paths);
    const isSettled = now === seen;
    seen = now;
    if (!isSettled || now === known) return;
    known = now;
    onChange();
  }, everyMs);
  return { close: () => clearInterval(timer) };
}

function fingerprint(paths: readonly string[]): string {
  return paths.map(print).join('\n');
}

function print(path: string): string {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return 'none';
  if (!info.isDirectory()) return `${info.ino} ${info.size} ${info.mtimeMs}`;
  return namesIn(path)
    .map((name) => `${name} ${print(join(path, name))}`)
    .join(' | ');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
