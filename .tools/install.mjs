import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, step } from './say.mjs';

const oldest = [20, 19];

/** Refuses a Node that is too old, with a sentence instead of a syntax error. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  fail(
    `Một Cửa needs Node.js ${oldest.join('.')} or newer, this is ${process.versions.node}. Install a newer one from nodejs.org and try again.`,
  );
}

/** Installs the packages if the lockfile changed since the last time. */
export async function install(root) {
  const stamp = join(root, 'node_modules', '.motcua-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.version)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step(
    'Installing packages (about two minutes the first time)',
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root },
  );
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}
