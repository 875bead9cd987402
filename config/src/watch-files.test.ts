import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { watchFiles } from './watch-files.ts';

const everyMs = 10;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function watched() {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-watch-'));
  const file = join(folder, 'devices.yaml');
  await writeFile(file, 'a');
  let changes = 0;
  const watch = watchFiles([file, join(folder, 'keypads')], everyMs, () => (changes += 1));
  cleanups.push(
    () => watch.close(),
    () => rm(folder, { recursive: true }),
  );
  const seen = (count: number): Promise<void> => vi.waitFor(() => expect(changes).toBe(count), 2_000);
  return { folder, file, seen };
}

it('CF-52 a file that is written, replaced, removed or brought back is a change, once each', async () => {
  const { folder, file, seen } = await watched();
  await writeFile(file, 'bb');
  await seen(1);
  await writeFile(`${file}.new`, 'cc');
  await rename(`${file}.new`, file);
  await seen(2);
  await rm(file);
  await seen(3);
  await writeFile(file, 'dd');
  await seen(4);
  await mkdir(join(folder, 'keypads'));
  await seen(5);
  await writeFile(join(folder, 'keypads', 'x.yaml'), 'x');
  await seen(6);
});
