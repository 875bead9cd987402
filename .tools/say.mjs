import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const isTerminal = process.stdout.isTTY === true;

/** Runs one step, showing its name at once and how long it took; its output only if it fails (or `loud`). */
export function step(name, command, args, options = {}) {
  const began = performance.now();
  process.stdout.write(options.loud ? `▸ ${name}\n` : `▸ ${name} …`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.loud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const alive = options.loud ? undefined : setInterval(() => process.stdout.write('.'), 5_000);
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (code) => finish(code ?? 1, ''));
    function finish(code, why) {
      clearInterval(alive);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code === 0) {
        process.stdout.write(options.loud ? `▸ ${name}: ${seconds} s\n` : ` ${seconds} s\n`);
        return resolve(output);
      }
      process.stdout.write(`${isTerminal ? '\n' : ' '}failed after ${seconds} s\n${output}${why}\n`);
      reject(new StepFailed(name, code));
    }
  });
}

export class StepFailed extends Error {
  constructor(name, code) {
    super(`${name} failed`);
    this.code = code;
  }
}

/** Ends a command: one sentence, and a status that says that it failed. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
