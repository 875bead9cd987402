import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { DeclarationCode } from '@motcua/contract';
import { expect, it } from 'vitest';
import { migrate } from '../journal/migrations.ts';
import { openSqlite } from '../journal/sqlite-connection.ts';
import { createSqliteDeclarations } from '../journal/sqlite-declarations.ts';
import type { DeclarationStore } from './declaration-store.ts';
import type { Disk } from './disk.fake.ts';
import { did, facts, openDisk, saying } from './disk.fake.ts';
import { readKeys } from './key-file.ts';
import { rotateKey } from './rotate-key.ts';

const rotate = ({ keyFile, store }: Disk, over: DeclarationStore = store) =>
  rotateKey({ file: keyFile, store: over, random: randomBytes });

async function saveMany(disk: Disk, count: number): Promise<Map<DeclarationCode, string>> {
  const saved = new Map<DeclarationCode, string>();
  for (let i = 0; i < count; i += 1) saved.set(await disk.save(`người ${i}`), `người ${i}`);
  return saved;
}

async function keyIds(disk: Disk): Promise<string[]> {
  const keys = await readKeys(disk.keyFile);
  if (!keys.ok) throw new Error(keys.error.message);
  return keys.value.map(({ id }) => id);
}

async function expectAll(disk: Disk, saved: ReadonlyMap<DeclarationCode, string>): Promise<void> {
  for (const [code, name] of saved) expect(await disk.said(code)).toBe(name);
}

it('DC-6 everything has the new key, and the old one is gone from the folder', async () => {
  await using disk = await openDisk();
  const saved = await saveMany(disk, 230);
  const before = await readFile(disk.keyFile, 'utf8');
  // a kill in the middle of an earlier writing left this
  await writeFile(`${disk.keyFile}.4711.new`, before, { mode: 0o600 });
  const [old] = await keyIds(disk);
  const rotated = await rotate(disk);
  expect(rotated).toMatchObject({ ok: true, value: { resealed: 230, damaged: [] } });
  const now = await keyIds(disk);
  expect(now).toHaveLength(1);
  expect(now).not.toContain(old);
  expect((await readdir(disk.folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  await expectAll(disk, saved);
  expect(await disk.said(await disk.save('sau'))).toBe('sau');
});

it('DC-7 cut before each of its steps it loses nothing, and the next one ends it', async () => {
  await using disk = await openDisk();
  const saved = await saveMany(disk, 4);
  let cuts = 0;
  for (let step = 1; ; step += 1) {
    const [old] = await keyIds(disk);
    const isDone = await rotate(disk, cutAt(disk.store, step)).then(
      () => true,
      (error: unknown) => {
        expect(String(error)).toContain('cut');
        return false;
      },
    );
    if (isDone) break;
    cuts += 1;
    await expectAll(disk, saved);
    const between = await disk.save('giữa chừng');
    expect((await rotate(disk)).ok).toBe(true);
    expect(await keyIds(disk)).toHaveLength(1);
    expect(await keyIds(disk)).not.toContain(old);
    await expectAll(disk, saved);
    expect(await disk.said(between)).toBe('giữa chừng');
    await disk.store.erase(between, 'asked', did('erased'));
  }
  expect(cuts).toBeGreaterThan(10);
});

it('DC-8 two programs rotate at once while people save: every declaration opens', async () => {
  await using disk = await openDisk();
  const saved = await saveMany(disk, 60);
  const connection = await openSqlite(disk.database);
  await migrate(connection);
  const other = await createSqliteDeclarations(connection);
  async function saveOn(): Promise<void> {
    for (let i = 0; i < 40; i += 1) saved.set(await disk.save(`mới ${i}`), `mới ${i}`);
  }
  const rotations = async (store: DeclarationStore): Promise<void> => {
    for (let i = 0; i < 5; i += 1) expect((await rotate(disk, store)).ok).toBe(true);
  };
  await Promise.all([rotations(disk.store), rotations(other), saveOn()]);
  await other.close();
  await expectAll(disk, saved);
  await rotate(disk);
  expect(await keyIds(disk)).toHaveLength(1);
  await expectAll(disk, saved);
  expect(disk.troubles).toEqual([]);
});

it('DC-9 what no key opens is named and keeps the old key until it is erased', async () => {
  await using disk = await openDisk();
  const [damaged = '', whole] = [...(await saveMany(disk, 2)).keys()];
  await disk.connection.run('update declaration set sealed = randomblob(60) where code = ?', [damaged]);
  expect(await rotate(disk)).toMatchObject({ ok: true, value: { resealed: 1, damaged: [damaged] } });
  expect(await keyIds(disk)).toHaveLength(2);
  await disk.store.erase(damaged as DeclarationCode, 'asked', did('erased')); // a code that was just given
  expect(await rotate(disk)).toMatchObject({ ok: true, value: { damaged: [] } });
  expect(await keyIds(disk)).toHaveLength(1);
  expect(await disk.said(whole as DeclarationCode)).toBe('người 1'); // saved above
});

it('DC-8 a declaration changed while it is sealed anew keeps the change', async () => {
  await using disk = await openDisk();
  const code = await disk.save('trước');
  const slow: DeclarationStore = {
    ...disk.store,
    async reseal(row, keyBefore) {
      await disk.vault.replace(code, facts, saying('sau'), did('changed'));
      return disk.store.reseal(row, keyBefore);
    },
  };
  expect(await rotate(disk, slow)).toMatchObject({ ok: true, value: { resealed: 0, damaged: [] } });
  expect(await disk.said(code)).toBe('sau');
  expect(await keyIds(disk)).toHaveLength(1);
});

/** A store that is cut off before its n-th step, those inside a lock counted as well: what was locked is rolled back. */
function cutAt(store: DeclarationStore, step: number): DeclarationStore {
  let steps = 0;
  function counted<T extends object>(target: T): T {
    return new Proxy(target, {
      get(object, name) {
        const method: unknown = Reflect.get(object, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          steps += 1;
          if (steps === step) throw new Error('cut');
          return (method as (...given: unknown[]) => unknown)(...args); // a method of the store
        };
      },
    });
  }
  const counting = counted(store);
  return {
    ...counting,
    locked: async (work) => {
      const value = await store.locked((register) => work(counted(register)));
      steps += 1;
      if (steps === step) throw new Error('cut');
      return value;
    },
    sealedOtherwise: (...args) => counting.sealedOtherwise(...args),
    reseal: (...args) => counting.reseal(...args),
    scrub: () => counting.scrub(),
  };
}
