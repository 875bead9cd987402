import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of scripts, as they lie on the disk and as they come over the line. */
export type Size = { readonly files: readonly string[]; readonly raw: number; readonly gzip: number };

/** What a kiosk loads before its first page, and what declarations add to that. */
export function declaringSizes(dist: string): { first: Size; declare: Size } {
  const read = (name: string): string => readFileSync(join(dist, 'assets', name), 'utf8');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = withImports(namesIn(html, /assets\/([\w.-]+\.js)/g), read);
  const code = [...first].map(read).join('\n');
  // it is asked for by name from the first scripts
  const chunks = namesIn(code, /(declare-chunk-[\w-]+\.js)/g);
  if (chunks.length === 0) throw new Error(`${dist} has no chunk for declarations`);
  const declare = [...withImports(chunks, read)].filter((name) => !first.has(name));
  return { first: sizeOf([...first], dist), declare: sizeOf(declare, dist) };
}

/** Scripts and all that they import before they run. What they ask for later is not among them. */
export function withImports(names: readonly string[], read: (name: string) => string): Set<string> {
  const known = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (known.has(name)) continue;
    known.add(name);
    open.push(...namesIn(read(name), /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g));
  }
  return known;
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name])))];
}

function sizeOf(files: readonly string[], dist: string): Size {
  const codes = files.map((name) => readFileSync(join(dist, 'assets', name)));
  return {
    files,
    raw: codes.reduce((sum, code) => sum + code.length, 0),
    gzip: codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0),
  };
}
