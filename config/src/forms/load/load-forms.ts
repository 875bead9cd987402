import { readdirSync } from 'node:fs';
import type { ConfigProblem } from '../../config-problem.ts';
import { explainIssue } from '../../explain-issue.ts';
import { err, ok, type Result } from '../../result.ts';
import { readSource } from '../../source-file.ts';
import { Form } from '../schema/form.ts';
import { checkExamples } from './check-examples.ts';
import { checkLinks } from './check-links.ts';
import { checkNames, checkPagesAndPersons, checkVersions } from './check-names.ts';
import { checkCircles, checkOrder } from './check-order.ts';
import { writtenFields, type WrittenForm } from './written-form.ts';

function loadOne(folder: string, file: string): Result<WrittenForm, ConfigProblem[]> {
  const source = readSource(folder, file);
  if (!source.ok) return source;
  const parsed = Form.safeParse(source.value.data);
  if (parsed.success) return ok({ source: source.value, form: parsed.data });
  return err(parsed.error.issues.flatMap((issue) => explainIssue(issue, Form, source.value)));
}

function checkOne(written: WrittenForm): ConfigProblem[] {
  const fields = writtenFields(written.form);
  const links = [
    ...checkNames(written, fields),
    ...checkPagesAndPersons(written, fields),
    ...checkLinks(written, fields),
  ];
  if (links.length > 0) return links;
  // Order is only worth telling once every name leads somewhere.
  return [
    ...checkOrder(written, fields),
    ...checkCircles(written, fields),
    ...checkExamples(written, fields),
  ];
}

function filesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch {
    return undefined;
  }
}

function noForms(folder: string): Result<never, ConfigProblem[]> {
  const message = 'There is no form in this folder';
  return err([{ file: folder, line: 1, column: 1, path: '', message, remedy: 'Check its path' }]);
}

/** Reads every version of every form in a folder; all mistakes of all files come back at once. */
export function loadForms(folder: string): Result<Form[], ConfigProblem[]> {
  const files = filesIn(folder);
  if (!files || files.length === 0) return noForms(folder);
  const loaded = files.map((file) => loadOne(folder, file));
  const written = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const problems = [
    ...loaded.flatMap((one) => (one.ok ? [] : one.error)),
    ...written.flatMap(checkOne),
    ...checkVersions(written),
  ];
  return problems.length > 0 ? err(problems) : ok(written.map(({ form }) => form));
}
