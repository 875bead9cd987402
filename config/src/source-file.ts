import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Document,
} from 'yaml';
import type { ConfigProblem, DataPath } from './config-problem.ts';
import { err, ok, type Result } from './result.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file that was read: its plain data, and where each piece of it stands. */
export interface SourceFile {
  readonly file: string;
  readonly data: unknown;
  /** The place of a value, or of the nearest thing around it that exists. */
  placeOf(path: DataPath): Place;
  /** The place of a key itself. */
  placeOfKey(path: DataPath, key: string): Place;
}

const start: Place = { line: 1, column: 1 };

function wholeFile(file: string, message: string, remedy: string): Result<never, ConfigProblem[]> {
  return err([{ file, ...start, path: '', message, remedy }]);
}

function readText(folder: string, file: string): Result<string, ConfigProblem[]> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file))));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
      return wholeFile(file, 'The file is missing', 'Create it, for example from another hall');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return wholeFile(file, 'The file is not in UTF-8', 'Save it again with the encoding UTF-8');
    return wholeFile(
      file,
      `The file cannot be read (${String(code)})`,
      'Check what it is and who may read it',
    );
  }
}

function childOf(node: Node, key: string | number): Node | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const child: unknown = node.get(key, true);
  return isNode(child) ? child : undefined;
}

function deepest(root: Node | null, path: DataPath): Node | undefined {
  let node = root ?? undefined;
  for (const key of path) {
    const next: Node | undefined = node && childOf(node, key);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function locator(root: Node | null, lines: LineCounter): Pick<SourceFile, 'placeOf' | 'placeOfKey'> {
  function place(node: Node | undefined): Place {
    if (!node?.range) return start;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col };
  }
  return {
    placeOf: (path) => place(deepest(root, path)),
    placeOfKey(path, key) {
      const map = deepest(root, path);
      const pair = isMap(map)
        ? map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return place(pair && isNode(pair.key) ? pair.key : map);
    },
  };
}

function plainData(document: Document.Parsed, file: string): Result<unknown, ConfigProblem[]> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wholeFile(file, `An alias cannot be followed (${reason})`, 'Write the value out instead');
  }
}

/** Reads one file; broken YAML, a wrong encoding or a missing file are problems, never exceptions. */
export function readSource(folder: string, file: string): Result<SourceFile, ConfigProblem[]> {
  const text = readText(folder, file);
  if (!text.ok) return text;
  const lines = new LineCounter();
  const document = parseDocument(text.value, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return err(
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        const message = `The YAML cannot be read: ${error.message}`;
        const remedy = 'Check indentation (spaces, no tabs), colons and quotes around this place';
        return { file, line, column: col, path: '', message, remedy };
      }),
    );
  }
  if (document.contents === null) return wholeFile(file, 'The file is empty', 'Fill it in, or restore it');
  const data = plainData(document, file);
  if (!data.ok) return data;
  return ok({ file, data: data.value, ...locator(document.contents, lines) });
}
