import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDebian } from './debian.mjs';
import { fail, step, StepFailed } from './say.mjs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium to test with: one that is here, else Playwright's own download, else Debian's package. */
export async function findChromium(root) {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return named;
  const here = known.find((path) => existsSync(path)) ?? (await downloaded(root));
  if (here !== undefined) return here;
  await installDebian(['chromium'], 'Installing Chromium from Debian');
  const found = known.find((path) => existsSync(path));
  return (
    found ??
    fail('No Chromium was found and none could be installed. Install Chromium and set CHROMIUM_PATH to it.')
  );
}

/** Playwright's own browser, where its download is possible. */
async function downloaded(root) {
  if (existsSync('/etc/debian_version')) return undefined;
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  try {
    await step('Downloading Chromium for the browser tests', process.execPath, [cli, 'install', 'chromium'], {
      cwd: root,
    });
    const code = "import('playwright').then(({chromium}) => console.log(chromium.executablePath()))";
    return execFileSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' }).trim();
  } catch (error) {
    if (error instanceof StepFailed) return undefined;
    throw error;
  }
}
