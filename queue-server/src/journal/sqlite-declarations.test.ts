import { randomBytes } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import type { DeclarationCode } from '@motcua/contract';
import { expect, it } from 'vitest';
import { newCode } from '../declarations/declaration-code.ts';
import type { Disk } from '../declarations/disk.fake.ts';
import { did, facts, openDisk, saying } from '../declarations/disk.fake.ts';
import { openSqlite } from './sqlite-connection.ts';
import { createSqliteDeclarations } from './sqlite-declarations.ts';

async function sealedBytes({ store }: Disk, code: DeclarationCode): Promise<Buffer> {
  const row = await store.find(code);
  if (row === undefined) throw new Error(`${code} is gone`);
  return row.sealed;
}

const pieceLength = 16;

/** How many of the seals have a piece of sixteen bytes left. */
function piecesLeft(bytes: Buffer, seals: readonly Buffer[]): number {
  const pieces = new Map<number, { seal: number; piece: Buffer }>();
  for (const [seal, whole] of seals.entries())
    for (let from = 0; from + pieceLength <= whole.length; from += pieceLength)
      pieces.set(whole.readUInt32BE(from), { seal, piece: whole.subarray(from, from + pieceLength) });
  const left = new Set<number>();
  for (let from = 0; from + pieceLength <= bytes.length; from += 1) {
    const found = pieces.get(bytes.readUInt32BE(from));
    if (found?.piece.equals(bytes.subarray(from, from + pieceLength)) === true) left.add(found.seal);
  }
  return left.size;
}

it('DC-22 of hundreds saved, changed and erased in any order no old seal is left, of any length', async () => {
  await using disk = await openDisk();
  const gone: Buffer[] = [];
  const living: DeclarationCode[] = [];
  for (let i = 0; i < 600; i += 1) {
    living.push(await disk.save('ă'.repeat((i * 37) % 2_500)));
    const code = living[(i * 7) % living.length];
    if (code === undefined || i % 3 === 0) continue;
    gone.push(await sealedBytes(disk, code));
    if (i % 3 === 1) {
      const longer = saying('ê'.repeat((i * 53) % 3_000));
      expect((await disk.vault.replace(code, facts, longer, did('changed'))).ok).toBe(true);
    } else {
      living.splice(living.indexOf(code), 1);
      expect(await disk.store.erase(code, 'asked', did('erased'))).toBe(true);
    }
  }
  expect(piecesLeft(await disk.bytes(), gone)).toBeGreaterThan(0);
  expect(await disk.store.scrub()).toBe(true);
  const bytes = await disk.bytes();
  expect(piecesLeft(bytes, gone)).toBe(0);
  const kept = await Promise.all(living.map((code) => sealedBytes(disk, code)));
  expect(piecesLeft(bytes, kept)).toBe(living.length);
  expect(gone.length).toBeGreaterThan(300);
});

it('DC-22 what a kill left in the log is cut by whoever comes next', async () => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  const sealed = await sealedBytes(disk, code);
  await disk.store.erase(code, 'asked', did('erased'));
  expect(piecesLeft(await disk.bytes(), [sealed])).toBe(1);
  // the disk as a kill between erasing and cutting leaves it
  const after = `${disk.database}.after`;
  const bytes = async (): Promise<Buffer> =>
    Buffer.concat([await readFile(after), await readFile(`${after}-wal`)]);
  for (const end of ['', '-wal']) await copyFile(disk.database + end, after + end);
  const store = await createSqliteDeclarations(await openSqlite(after));
  expect(piecesLeft(await bytes(), [sealed])).toBe(1);
  expect(await store.scrub()).toBe(true);
  expect(piecesLeft(await bytes(), [sealed])).toBe(0);
  await store.close();
});

it('DC-22 while somebody reads in the log it is not cut, and says so until it is', async () => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  const sealed = await sealedBytes(disk, code);
  const reader = await openSqlite(disk.database);
  await reader.exec('BEGIN');
  await reader.all('select count(*) from declaration');
  await disk.connection.exec('PRAGMA busy_timeout=20');
  await disk.store.erase(code, 'asked', did('erased'));
  expect(await disk.store.scrub()).toBe(false);
  expect(await disk.store.scrub()).toBe(false);
  await reader.exec('COMMIT');
  expect(await disk.store.scrub()).toBe(true);
  expect(piecesLeft(await disk.bytes(), [sealed])).toBe(0);
  await reader.close();
});

it('DC-22 erasing, cutting, saving and reading at once hinder each other in nothing', async () => {
  await using disk = await openDisk();
  const codes = await Promise.all(Array.from({ length: 40 }, (_, i) => disk.save(`${i}`)));
  const work = codes.flatMap((code, i) => [
    i % 2 === 0 ? disk.store.erase(code, 'asked', did('erased')) : disk.said(code),
    disk.store.scrub(),
    disk.save('mới'),
  ]);
  await Promise.all(work);
  expect(await disk.store.scrub()).toBe(true);
  expect(await Promise.all(codes.map((code) => disk.said(code)))).toEqual(
    codes.map((_, i) => (i % 2 === 0 ? 'unknown-declaration' : `${i}`)),
  );
});

it('DC-23 the code of an erased declaration is not given again', async () => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  const row = await disk.store.find(code);
  if (row === undefined) throw new Error('nothing saved');
  await disk.store.erase(code, 'asked', did('erased'));
  const again = { ...row, nonce: randomBytes(12) };
  expect(await disk.store.add(again, did('saved'))).toBe('taken');
  expect(await disk.store.add({ ...again, code: newCode(randomBytes) }, did('saved'))).toBe('written');
  expect(await disk.store.find(code)).toBeUndefined();
});

it('DC-25 of two who change the same version the later one is told', async () => {
  await using disk = await openDisk();
  const code = await disk.save('A');
  const row = await disk.store.find(code);
  if (row === undefined) throw new Error('nothing saved');
  const next = { ...row, version: 2 };
  expect(await disk.store.replace({ ...next, nonce: randomBytes(12) }, did('changed'))).toBe('written');
  expect(await disk.store.replace({ ...next, nonce: randomBytes(12) }, did('changed'))).toBe('gone');
});
