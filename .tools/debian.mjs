import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step, StepFailed } from './say.mjs';

/** What the tests use beside Node: a pair of serial lines, a voice, the USB library, a reader of PDF. */
const wanted = [
  { name: 'socat', isHere: () => hasProgram('socat') },
  { name: 'espeak-ng', isHere: () => hasProgram('espeak-ng') },
  { name: 'poppler-utils', isHere: () => hasProgram('pdftotext') },
  { name: 'libusb-1.0-0', isHere: () => hasLibrary('libusb-1.0.so.0') },
];

/** Installs what is missing, on Debian; elsewhere says what to install and goes on: the tests then say what they lack. */
export async function installTestPrograms() {
  const missing = wanted.filter(({ isHere }) => !isHere()).map(({ name }) => name);
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version')) {
    process.stdout.write(`Some tests need ${missing.join(', ')}. Install them and run npm test again.\n`);
    return;
  }
  try {
    await installDebian(missing, `Installing ${missing.join(', ')} from Debian`);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stdout.write(
      `${missing.join(', ')} could not be installed; the tests that need them will fail.\n`,
    );
  }
}

/** Installs Debian packages, with sudo where we are not root. */
export function installDebian(packages, say) {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const names = packages.join(' ');
  return step(say, 'sh', [
    '-c',
    `${sudo}apt-get update -q && ${sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${names}`,
  ]);
}

function hasProgram(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));
}

function hasLibrary(name) {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes(name);
  } catch {
    return false;
  }
}
