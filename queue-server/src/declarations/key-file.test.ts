import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDisk, vaultOver } from './disk.fake.ts';
import { makeKeyFile, newKey, readKeys } from './key-file.ts';
import { rotateKey } from './rotate-key.ts';

it('DC-4 the first key is made for its owner alone, and is nowhere in the database', async () => {
  await using disk = await openDisk();
  await disk.save('A');
  expect((await stat(disk.keyFile)).mode & 0o777).toBe(0o600);
  const keys = await readKeys(disk.keyFile);
  if (!keys.ok) throw new Error(keys.error.message);
  expect(keys.value).toHaveLength(1);
  const bytes = await disk.bytes();
  for (const { key } of keys.value) {
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes(key.toString('base64'))).toBe(false);
  }
  expect((await readdir(disk.folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
});

it('DC-4 a key file is not overwritten by a first key', async () => {
  await using disk = await openDisk();
  await makeKeyFile(disk.keyFile, newKey(randomBytes));
  const before = await readFile(disk.keyFile, 'utf8');
  await makeKeyFile(disk.keyFile, newKey(randomBytes));
  expect(await readFile(disk.keyFile, 'utf8')).toBe(before);
});

it.each([0o640, 0o604, 0o660])(
  'DC-4 a key file with mode %o is not used, and the remedy said',
  async (mode) => {
    await using disk = await openDisk();
    const code = await disk.save('A');
    await chmod(disk.keyFile, mode);
    expect(await disk.said(code)).toBe('declarations-closed');
    expect(disk.troubles.join()).toContain(`chmod 600 ${disk.keyFile}`);
    await chmod(disk.keyFile, 0o600);
    expect(await disk.said(code)).toBe('A');
  },
);

it.each([
  ['gone', (file: string) => rename(file, `${file}.away`)],
  ['no key file', (file: string) => writeFile(file, '{"keys":[]}')],
  ['cut', (file: string) => writeFile(file, '{"keys":[{"id"')],
  ['a folder', (file: string) => rm(file).then(() => mkdir(file))],
])('DC-5 with a key file that is %s nothing is saved or opened until it is back', async (_name, spoil) => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  const good = await readFile(disk.keyFile);
  await spoil(disk.keyFile);
  await expect(disk.save('B')).rejects.toThrow('declarations-closed');
  expect(await disk.said(code)).toBe('declarations-closed');
  expect(disk.troubles).toHaveLength(2);
  await rm(disk.keyFile, { recursive: true, force: true });
  await writeFile(disk.keyFile, good, { mode: 0o600 });
  expect(await disk.said(code)).toBe('A');
  expect(await disk.said(await disk.save('B'))).toBe('B');
});

it('DC-5 with another hall’s key file nothing is saved under it', async () => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  const good = await readFile(disk.keyFile);
  await rm(disk.keyFile);
  await makeKeyFile(disk.keyFile, newKey(randomBytes));
  await expect(disk.save('B')).rejects.toThrow('declarations-closed');
  expect(disk.troubles.join()).toContain('put the right key file back');
  await writeFile(disk.keyFile, good, { mode: 0o600 });
  expect(await disk.said(code)).toBe('A');
});

it('DC-9 under a key file that is not the right one a rotation changes nothing', async () => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  await rename(disk.keyFile, join(disk.folder, 'kept'));
  await makeKeyFile(disk.keyFile, newKey(randomBytes));
  const wrong = await readFile(disk.keyFile, 'utf8');
  const rotated = await rotateKey({ file: disk.keyFile, store: disk.store, random: randomBytes });
  expect(rotated).toMatchObject({ ok: false, error: { code: 'unknown-key' } });
  expect(await readFile(disk.keyFile, 'utf8')).toBe(wrong);
  await rename(join(disk.folder, 'kept'), disk.keyFile);
  expect((await vaultOver(disk.store, disk.keyFile).read(code)).ok).toBe(true);
});
