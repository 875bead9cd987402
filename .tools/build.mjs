import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, requireNode } from './install.mjs';
import { step, StepFailed } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = [
  'queue-server/contract/src',
  'queue-server/contract/package.json',
  'config/src',
  'config/locales',
  'config/theme',
  'package-lock.json',
  '.tools',
];

/** What is built, from what, into what. */
const targets = [
  {
    name: 'queue server',
    from: ['queue-server/src'],
    to: 'queue-server/dist/main.js',
    bundle: 'queue-server/src/main.ts',
    check: 'queue-server/dist/main.js',
  },
  {
    name: 'official papers',
    from: ['queue-server/src/official'],
    to: 'queue-server/dist/paper-worker.js',
    bundle: 'queue-server/src/official/paper-worker.ts',
  },
  {
    name: 'device agent',
    from: ['drivers/src', 'drivers/package.json'],
    to: 'drivers/dist/agent.js',
    bundle: 'drivers/src/agent/main.ts',
    inParts: true,
  },
  {
    name: 'kiosk screens',
    from: [
      'kiosk-ui/src',
      'kiosk-ui/public',
      'kiosk-ui/index.html',
      'kiosk-ui/vite.config.ts',
      'drivers/src/protocol',
      'drivers/src/codec',
    ],
    to: 'kiosk-ui/dist/index.html',
    vite: 'kiosk-ui',
  },
  {
    name: 'hall screens',
    from: [
      'display-board/src',
      'display-board/public',
      'display-board/board.html',
      'display-board/rate.html',
      'display-board/track.html',
      'display-board/vite.config.ts',
    ],
    to: 'display-board/dist/board.html',
    vite: 'display-board',
  },
  {
    name: 'staff pages',
    from: [
      'queue-server/console/src',
      'queue-server/console/public',
      'queue-server/console/console.html',
      'queue-server/console/supervisor.html',
      'queue-server/console/devices.html',
      'queue-server/console/vite.config.ts',
    ],
    to: 'queue-server/console/dist/console.html',
    vite: 'queue-server/console',
  },
];

/** Builds what is older than its sources. */
export async function buildStale(only) {
  for (const target of targets) {
    if (only !== undefined && !only.includes(target.to)) continue;
    const stamp = join(root, '.cache', `${target.to.replaceAll('/', '-')}.stamp`);
    const wanted = fingerprint([...target.from, ...shared]);
    const isFresh =
      existsSync(join(root, target.to)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
    if (isFresh) continue;
    await buildOne(target);
    if (target.check !== undefined)
      await step('Checking the site', process.execPath, [target.check, 'check'], { cwd: root });
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

async function buildOne(target) {
  const say = `Building ${target.name}`;
  if (target.vite !== undefined) {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    return step(say, process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: join(root, target.vite),
    });
  }
  const how = target.inParts === true ? 'bundleInParts' : 'bundle';
  const code = `import { ${how} } from './.tools/build-server.mjs'; await ${how}('${target.bundle}', '${target.to}');`;
  return step(say, process.execPath, ['--input-type=module', '-e', code], { cwd: root });
}

/** Names, sizes and times of all files: cheap enough for every start. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) walk(join(root, path), hash);
  return hash.digest('hex');
}

function walk(path, hash) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return;
  if (info.isFile()) {
    hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist') walk(join(path, name), hash);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  try {
    await install(root);
    await buildStale();
    process.stdout.write('Built. Next: npm start\n');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`${error.message}. What it printed stands above.\n`);
    process.exit(1);
  }
}
