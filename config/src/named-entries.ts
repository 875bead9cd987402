import { type ConfigProblem, type DataPath, pathText } from './config-problem.ts';
import { nearestWord } from './nearest-word.ts';
import type { SourceFile } from './source-file.ts';

/** Parsed data together with the file it came from. */
export interface Loaded<T> {
  readonly source: SourceFile;
  readonly value: T;
}

/** A problem at a place in a file. */
export function problemAt(
  source: SourceFile,
  path: DataPath,
  message: string,
  remedy: string,
): ConfigProblem {
  return { file: source.file, ...source.placeOf(path), path: pathText(path), message, remedy };
}

/** An id, number or other name, and where it stands. */
export interface Named {
  readonly source: SourceFile;
  readonly path: DataPath;
  readonly name: string | number;
}

/** Every entry whose name an earlier one has. */
export function repeated(what: string, entries: readonly Named[]): ConfigProblem[] {
  const seen = new Map<string | number, Named>();
  return entries.flatMap((entry) => {
    const first = seen.get(entry.name);
    if (!first) {
      seen.set(entry.name, entry);
      return [];
    }
    const { line } = first.source.placeOf(first.path);
    const message = `The ${what} "${entry.name}" is used twice, first in ${first.source.file} line ${line}`;
    return [problemAt(entry.source, entry.path, message, `Give this one its own ${what}`)];
  });
}

/** One key of every item of a list. */
export function names<T>(
  { source }: Loaded<unknown>,
  list: string,
  items: readonly T[],
  key: keyof T & string,
  read: (item: T) => string | number,
): Named[] {
  return items.map((item, i) => ({ source, path: [list, i, key], name: read(item) }));
}

/** A name that points nowhere, with the word most likely meant. */
export function unknownName(what: string, entry: Named, known: readonly string[]): ConfigProblem[] {
  const name = String(entry.name);
  if (known.includes(name)) return [];
  const near = nearestWord(name, known);
  const remedy = near === undefined ? `Use one of: ${known.join(', ')}` : `Did you mean "${near}"?`;
  return [problemAt(entry.source, entry.path, `There is no ${what} "${name}"`, remedy)];
}
