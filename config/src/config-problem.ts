/** One thing an operator must correct before the hall can start. */
export interface ConfigProblem {
  /** Relative to the site folder. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the data, `services[0].prefix`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export type DataPath = readonly (string | number)[];

export function pathText(path: DataPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** One sentence a problem: place, what is wrong, what to do. */
export function formatProblems(problems: readonly ConfigProblem[]): string {
  return problems
    .map(({ file, line, column, message, remedy }) => {
      const end = remedy.endsWith('?') ? '' : '.';
      return `${file}:${line}:${column} ${message}. ${remedy}${end}`;
    })
    .join('\n');
}
