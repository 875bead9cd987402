import type { z } from 'zod';
import { type ConfigProblem, type DataPath, pathText } from './config-problem.ts';
import { knownKeys } from './known-keys.ts';
import { nearestWord } from './nearest-word.ts';
import type { SourceFile } from './source-file.ts';

interface Words {
  readonly message: string;
  readonly remedy: string;
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const remediesByType: Record<string, string> = {
  string: 'Write a text; put quotes around it if it looks like a number',
  number: 'Write a number without quotes',
  int: 'Write a whole number without quotes',
  boolean: 'Write true or false',
  array: 'Write a list, each item on its own line after "- "',
  object: 'Write "key: value" lines, indented below it',
};

function missing(path: DataPath): Words {
  const key = path.at(-1);
  return { message: `"${pathText(path)}" is missing`, remedy: `Add a line "${String(key)}: …" here` };
}

function choice(name: string, given: unknown, allowed: readonly string[]): Words {
  const near = typeof given === 'string' ? nearestWord(given, allowed) : undefined;
  const message = `${name} is ${JSON.stringify(given)}, which is not a choice here`;
  if (near !== undefined) return { message, remedy: `Did you mean "${near}"?` };
  return {
    message,
    remedy: allowed.length > 0 ? `Use one of: ${allowed.join(', ')}` : 'See the schema for the choices',
  };
}

function limit(name: string, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Words {
  const isSmall = issue.code === 'too_small';
  const bound = isSmall ? issue.minimum : issue.maximum;
  const word =
    issue.inclusive === false ? (isSmall ? 'more than' : 'less than') : isSmall ? 'at least' : 'at most';
  if (issue.origin === 'array')
    return { message: `${name} has too ${isSmall ? 'few' : 'many'} items`, remedy: `Give ${word} ${bound}` };
  if (issue.origin === 'string')
    return { message: `${name} is ${isSmall ? 'empty' : 'too long'}`, remedy: 'Write the text' };
  return { message: `${name} is too ${isSmall ? 'small' : 'large'}`, remedy: `Use ${word} ${bound}` };
}

function wordsFor(issue: z.core.$ZodIssue, path: DataPath, data: unknown): Words {
  const value = valueAt(data, path);
  const name = `"${pathText(path)}"`;
  if (value === undefined && path.length > 0) return missing(path);
  const [message, remedy] = issue.message.split(' — ');
  if (message !== undefined && remedy !== undefined) {
    const shown = typeof value === 'string' ? ` (${JSON.stringify(value)})` : '';
    return { message: `${name}${shown} ${message}`, remedy: capital(remedy) };
  }
  switch (issue.code) {
    case 'invalid_type': {
      const type = issue.expected;
      const what = path.length === 0 ? 'The file' : name;
      return {
        message: `${what} should be of type ${type}`,
        remedy: remediesByType[type] ?? 'Correct the value',
      };
    }
    case 'invalid_value':
      return choice(name, value, issue.values.map(String));
    case 'invalid_union':
      return choice(name, value, 'options' in issue ? (issue.options ?? []).map(String) : []);
    case 'too_small':
    case 'too_big':
      return limit(name, issue);
    default:
      return { message: `${name}: ${issue.message}`, remedy: 'Correct the value' };
  }
}

function unknownKey(schema: z.core.$ZodType, path: DataPath, key: string): Words {
  const allowed = knownKeys(schema, path);
  const near = nearestWord(key, allowed);
  const message = `"${pathText([...path, key])}" is not a known setting`;
  if (near !== undefined) return { message, remedy: `Did you mean "${near}"?` };
  return { message, remedy: `Remove it, or use one of: ${allowed.join(', ')}` };
}

/** Turns one refusal of the schema into problems an operator can find and correct. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  source: SourceFile,
): ConfigProblem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const { file } = source;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      ...source.placeOfKey(path, key),
      path: pathText([...path, key]),
      ...unknownKey(schema, path, key),
    }));
  }
  return [{ file, ...source.placeOf(path), path: pathText(path), ...wordsFor(issue, path, source.data) }];
}
