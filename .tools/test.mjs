import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { installTestPrograms } from './debian.mjs';
import { install, requireNode } from './install.mjs';
import { step, StepFailed } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.cache', 'results');
const counted = { passed: 0, failed: 0 };
/** What failed and how, said once more at the end: a log is often read from there. */
const failed = [];

/** Everything CI runs: set-up, checks, unit and integration tests, browser tests. */
requireNode();
mkdirSync(results, { recursive: true });
let failure;
try {
  await install(root);
  const chromium = await findChromium(root);
  await installTestPrograms();
  await buildStale();
  const { check } = await import('./check.mjs');
  await attempt('checks', check);
  await attempt('unit and integration tests', unitTests);
  await attempt('browser tests', () => browserTests(chromium));
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  failure = error;
}
if (failure !== undefined) {
  counted.failed += 1;
  process.stdout.write(`${failure.message}. What it printed stands above.\n`);
}
for (const one of failed) process.stdout.write(`\n✗ ${one}\n`);
// The plain line that a CI reads.
process.stdout.write(`\n${counted.passed} passed, ${counted.failed} failed\n`);
process.exit(counted.failed === 0 && counted.passed > 0 ? 0 : 1);

/** Goes on after a failed part, so that one run shows all that is wrong. */
async function attempt(name, part) {
  try {
    await part();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    failure = new StepFailed(name, 1);
  }
}

async function unitTests() {
  const file = join(results, 'unit.json');
  writeFileSync(file, '{}');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    await step('Unit and integration tests', process.execPath, args, { cwd: root, loud: true });
  } finally {
    const {
      numPassedTests = 0,
      numFailedTests = 0,
      testResults = [],
    } = JSON.parse(readFileSync(file, 'utf8'));
    add(numPassedTests, numFailedTests);
    for (const suite of testResults) {
      const bad = suite.assertionResults.filter(({ status }) => status === 'failed');
      for (const one of bad)
        failed.push(`${suite.name} › ${one.fullName}\n${brief(one.failureMessages.join('\n'))}`);
      if (bad.length === 0 && suite.status === 'failed')
        failed.push(`${suite.name}\n${brief(suite.message)}`);
    }
  }
}

async function browserTests(chromium) {
  const config = join(root, 'tests', 'playwright.config.ts');
  if (!existsSync(config)) return;
  const file = join(results, 'browser.json');
  writeFileSync(file, '{}');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  try {
    await step(
      'Browser tests',
      process.execPath,
      [playwright, 'test', '-c', config, '--reporter=list,json'],
      { cwd: root, loud: true, env },
    );
  } finally {
    const { stats, suites = [] } = JSON.parse(readFileSync(file, 'utf8'));
    add((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
    for (const spec of suites.flatMap(specsIn))
      if (!spec.ok)
        failed.push(
          `${spec.file}:${spec.line} › ${spec.title}\n${brief(spec.tests.flatMap(messagesOf).join('\n'))}`,
        );
  }
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

function messagesOf({ results }) {
  return results.flatMap(({ errors }) => errors.map(({ message }) => message));
}

/** The first lines of a message, without colours. */
function brief(text = '') {
  // eslint-disable-next-line no-control-regex -- a terminal's colours begin with this character
  const plain = text.replace(/\u001b\[[\d;]*m/g, '');
  return plain
    .split('\n')
    .slice(0, 14)
    .map((line) => `    ${line.slice(0, 240)}`)
    .join('\n');
}

function add(passed, failed) {
  counted.passed += passed;
  counted.failed += failed;
}
