import { readdirSync } from 'node:fs';
import type { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';
import { explainIssue } from './explain-issue.ts';
import type { Loaded } from './named-entries.ts';
import { err, ok, type Result } from './result.ts';
import { readSource } from './source-file.ts';

/** Reads one file of a folder and checks it; mistakes come back with their line. */
export function loadFile<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): Result<Loaded<z.infer<S>>, ConfigProblem[]> {
  const source = readSource(folder, file);
  if (!source.ok) return source;
  const parsed = schema.safeParse(source.value.data);
  if (parsed.success) return ok({ source: source.value, value: parsed.data });
  return err(parsed.error.issues.flatMap((issue) => explainIssue(issue, schema, source.value)));
}

/** The names in a folder, sorted; `undefined`: it cannot be read. */
export function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/** A problem of a whole file or folder. */
export function wholeFile(file: string, message: string, remedy: string): ConfigProblem {
  return { file, line: 1, column: 1, path: '', message, remedy };
}
