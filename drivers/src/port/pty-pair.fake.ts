import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A serial cable between two real pseudo-terminals, made by socat. It has no baud rate, no parity and no modem lines. */
export interface PtyPair extends AsyncDisposable {
  /** The end that a driver opens. */
  readonly near: string;
  /** The end that a fake device holds. */
  readonly far: string;
  /** Both ends vanish, as when a USB adapter is pulled out. */
  unplug(): Promise<void>;
  /** The same names lead to a new cable. */
  plug(): Promise<void>;
}

/** Looks every few milliseconds until it is so. */
export async function eventually(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 3));
}

export async function openPtyPair(): Promise<PtyPair> {
  const folder = mkdtempSync(join(tmpdir(), 'pty-'));
  const near = join(folder, 'near');
  const far = join(folder, 'far');
  let socat: ChildProcess | undefined;
  async function plug(): Promise<void> {
    socat = spawn('socat', [`PTY,rawer,link=${near}`, `PTY,rawer,link=${far}`], { stdio: 'ignore' });
    await eventually(() => existsSync(near) && existsSync(far));
  }
  async function unplug(): Promise<void> {
    const gone = socat && once(socat, 'exit');
    socat?.kill('SIGKILL');
    await gone;
    socat = undefined;
    for (const link of [near, far]) rmSync(link, { force: true });
  }
  await plug();
  return {
    near,
    far,
    plug,
    unplug,
    async [Symbol.asyncDispose]() {
      await unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
