import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { step, StepFailed } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tool = (name) => join(root, 'node_modules', '.bin', name);
const packages = [
  'queue-server/contract',
  'config',
  'drivers',
  'queue-server',
  'queue-server/console',
  'kiosk-ui',
  'kiosk-ui/guide-tools',
  'display-board',
  'display-board/announce-tools',
  'tests',
];

/** Everything that a reader could point at without running the product. */
export async function check() {
  const quiet = { cwd: root };
  for (const name of packages) {
    if (existsSync(join(root, name, 'tsconfig.json')))
      await step(`Types: ${name}`, tool('tsc'), ['-p', name], quiet);
  }
  await step(
    'Lint',
    tool('eslint'),
    ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
    quiet,
  );
  await step('Format', tool('prettier'), ['--check', '--log-level', 'warn', '.'], quiet);
  await step(
    'Dependency rules',
    tool('depcruise'),
    [
      '--config',
      '.dependency-cruiser.cjs',
      'kiosk-ui',
      'queue-server',
      'display-board',
      'drivers',
      'config',
      'tests',
    ],
    quiet,
  );
  await step('Unused code and packages', tool('knip'), [], quiet);
  await step('Rules and tests', process.execPath, ['.tools/check-specs.mjs'], quiet);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await check();
    process.stdout.write('All checks passed.\n');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.exit(1);
  }
}
