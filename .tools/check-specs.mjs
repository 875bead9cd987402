import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Rules without a test, tests without a rule. A rule is a line of a SPEC.md that begins with its id; a test names it first. */
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '*SPEC.md', '*.test.ts', '*.test.tsx', 'tests/**/*.ts'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => name !== '');
const rulePattern = /^[-*|\s]*\**`?([A-Z]{2}-\d+[a-z]?)`?\**\b/;
const testPattern =
  /\b(?:it|test|describe)(?:\.each\((?:[^()]|\([^()]*\))*\)|\.prop\([^)]*\))?\(\s*[`'"]([A-Z]{2}-\d+[a-z]?)\b/g;
const namelessPattern =
  /\b(?:it|test)(?:\.each\((?:[^()]|\([^()]*\))*\))?\(\s*[`'"](?![A-Z]{2}-\d)([^`'"]{0,60})/g;

const rules = new Map();
const tested = new Map();
const complaints = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('SPEC.md')) readRules(file, text);
  else readTests(file, text);
}

function readRules(file, text) {
  for (const line of text.split('\n')) {
    const id = rulePattern.exec(line)?.[1];
    if (id === undefined) continue;
    const earlier = rules.get(id);
    if (earlier !== undefined && earlier !== dirname(file))
      complaints.push(`${id} stands in ${earlier} and ${dirname(file)}`);
    rules.set(id, dirname(file));
  }
}

function readTests(file, text) {
  for (const match of text.matchAll(testPattern)) tested.set(match[1], file);
  for (const match of text.matchAll(namelessPattern))
    complaints.push(`${file}: a test without a rule: ${match[1]}`);
}

for (const [id, where] of rules) if (!tested.has(id)) complaints.push(`${id} (${where}/SPEC.md) has no test`);
for (const [id, where] of tested)
  if (!rules.has(id)) complaints.push(`${id} is tested in ${where} but no SPEC.md has it`);
if (complaints.length > 0) {
  process.stdout.write(`${complaints.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`${rules.size} rules, each with a test\n`);
