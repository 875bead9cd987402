import { randomBytes } from 'node:crypto';
import type { DeclarationCode } from '@motcua/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeclarationFacts } from './declaration-store.ts';
import { did, facts, openDisk } from './disk.fake.ts';
import { newKey } from './key-file.ts';
import { seal, unseal } from './sealing.ts';

const code = 'K7M42QXP' as DeclarationCode; // fits its pattern
const sealedFacts: DeclarationFacts = { ...facts, code, version: 1 };
const key = newKey(randomBytes);

it('DC-1 every sealing of the same words has another nonce and other bytes', () => {
  const all = Array.from({ length: 2_000 }, () => seal(key, sealedFacts, 'x', randomBytes));
  expect(new Set(all.map(({ nonce }) => nonce.toString('hex'))).size).toBe(2_000);
  expect(new Set(all.map(({ sealed }) => sealed.toString('hex'))).size).toBe(2_000);
  expect(key.key).toHaveLength(32);
});

it('DC-1 the disk takes no nonce twice under one key', async () => {
  await using disk = await openDisk();
  const saved = await disk.save('A');
  const row = await disk.store.find(saved);
  if (row === undefined) throw new Error('nothing saved');
  await expect(disk.store.add({ ...row, code }, did('saved'))).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT',
  });
  expect(await disk.store.find(code)).toBeUndefined();
});

it('DC-2 any text comes back the same under its own key and facts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(unseal(key, sealedFacts, seal(key, sealedFacts, text, randomBytes))).toBe(text);
    }),
  );
});

it.each([
  { code: '23456789' as DeclarationCode },
  { formId: 'khai-sinh' },
  { validFrom: '2026-01-02' },
  { locale: 'en' as const },
  { status: 'incomplete' as const },
  { savedAt: facts.savedAt + 1 },
  { until: facts.until + 1 },
  { version: 2 },
])('DC-2 under other facts (%o) it does not open', (other) => {
  const sealed = seal(key, sealedFacts, 'LÒ THỊ CÁNH CHUỒN', randomBytes);
  expect(unseal(key, { ...sealedFacts, ...other }, sealed)).toBeUndefined();
});

it('DC-2 with another key, a changed bit or a cut end it does not open', () => {
  const sealed = seal(key, sealedFacts, 'LÒ THỊ CÁNH CHUỒN', randomBytes);
  expect(unseal({ ...newKey(randomBytes), id: key.id }, sealedFacts, sealed)).toBeUndefined();
  for (let at = 0; at < sealed.sealed.length; at += 1) {
    const bent = Buffer.from(sealed.sealed);
    bent.writeUInt8(bent.readUInt8(at) ^ 1, at);
    expect(unseal(key, sealedFacts, { ...sealed, sealed: bent })).toBeUndefined();
    expect(unseal(key, sealedFacts, { ...sealed, sealed: sealed.sealed.subarray(0, at) })).toBeUndefined();
  }
});

it('DC-2 a row exchanged in the database is refused as changed, and said so', async () => {
  await using disk = await openDisk();
  const mine = await disk.save('A');
  const yours = await disk.save('B');
  await disk.connection.run(
    `update declaration set nonce = (select randomblob(12)), sealed = (select sealed from declaration where code = ?)
     where code = ?`,
    [yours, mine],
  );
  expect(await disk.said(mine)).toBe('declarations-closed');
  expect(disk.troubles.join()).toContain('does not open with the key');
  expect(await disk.said(yours)).toBe('B');
});
