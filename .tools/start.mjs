import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './build.mjs';
import { install, requireNode } from './install.mjs';
import { StepFailed } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
requireNode();
try {
  await install(root);
  await buildStale();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.stderr.write(
    `${error.message}. What it printed stands above; mend that and run npm start again.\n`,
  );
  process.exit(1);
}

const isDemo = (process.env.MOTCUA_DEMO ?? '1') === '1';
const env = { ...process.env, ...(isDemo ? { MOTCUA_DEMO: '1' } : {}) };
const children = new Set();
let isEnding = false;

const server = run(join(root, 'queue-server', 'dist', 'main.js'), env);
server.on('message', (message) => {
  if (message?.type !== 'ready') return;
  startAgent(message.url);
  tellLinks(message.url);
});
server.on('exit', (code) => end(code ?? 1));
// npm may be ended without a word to us; then our parent is another, and nobody is left to stop the hall.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) end(0);
}, 500).unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));

function run(file, childEnv) {
  const child = fork(file, [], { env: childEnv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

/** The hall's devices beside the server: one agent a PC, here this one. It is started again if it dies. */
function startAgent(url) {
  const file = join(root, 'drivers', 'dist', 'agent.js');
  if (!existsSync(file) || process.env.MOTCUA_AGENT === '0') return;
  const agent = run(file, { ...env, MOTCUA_SERVER_URL: url });
  agent.on('exit', () => {
    if (!isEnding) setTimeout(() => startAgent(url), 1_000);
  });
}

function end(code) {
  if (isEnding) return;
  isEnding = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
  setTimeout(() => process.exit(code), 3_000).unref();
}

function tellLinks(url) {
  const lines = [
    ['Kiosk (touch screen)', `${url}/kiosk`],
    ['Hall screen', `${url}/board`],
    ['One counter’s screen', `${url}/board/counter/q1`],
    ['Rating screen, counter 1', `${url}/rate/q1`],
    ['Counter console', `${url}/console`],
    ['Supervisor', `${url}/supervisor`],
    ['Devices (paper, printer faults)', `${url}/devices`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const text = lines.map(([name, link]) => `  ${name.padEnd(width)}  ${link}`).join('\n');
  const accounts = isDemo
    ? '\n\n  Sign in: quay1 … quay8 (clerks), giamsat (supervisor), quantri (admin)\n  Password: motcua-demo'
    : '';
  process.stdout.write(
    `\nMột Cửa is open.\n\n${text}${accounts}\n\n  Take a number at the kiosk, then call it at the console. Ctrl+C ends.\n\n`,
  );
}
