import type { Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Randomness } from './declaration-code.ts';
import type { DeclarationStore, KeyRegister, SealedDeclaration } from './declaration-store.ts';
import type { KeyTrouble } from './key-file.ts';
import { newKey, readKeys, removeDrafts, writeKeys } from './key-file.ts';
import { unknownKey } from './key-ring.ts';
import type { DeclarationKey } from './sealing.ts';
import { seal, unseal } from './sealing.ts';

const batch = 100;

export type Rotation = {
  keyId: string;
  resealed: number;
  /** Declarations that open with no key; the old keys stay while they do. */
  damaged: string[];
};
type Options = { file: string; store: DeclarationStore; random: Randomness };

/**
 * A new key for everything; the old one is gone afterwards. May be cut at any point and begun again: the key file has
 * both keys until nothing needs the old one, and from the moment the new one is in use the database takes no
 * declaration under the old. The file is written only while the database is locked, so that two rotations at once, or
 * a hall that just opens, never write over each other's key.
 */
export async function rotateKey({ file, store, random }: Options): Promise<Result<Rotation, KeyTrouble>> {
  const begun = await store.locked((register) => bringIn(file, random, register));
  if (!begun.ok) return begun;
  const { keys, newest } = begun.value;
  const done = await resealAll({ store, random, keys, newest });
  const dropped = await store.locked((register) => dropOld(file, register));
  await store.scrub();
  return dropped.ok ? ok({ keyId: newest.id, ...done }) : dropped;
}

type Begun = { keys: readonly DeclarationKey[]; newest: DeclarationKey };

/** The file has the new key besides, and the database takes no other from now on. */
async function bringIn(
  file: string,
  random: Randomness,
  { keyInUse, useKey, hasAny }: KeyRegister,
): Promise<Result<Begun, KeyTrouble>> {
  const known = await readKeys(file);
  if (!known.ok) return known;
  const inUse = await keyInUse();
  const isRightFile = inUse === undefined || known.value.some(({ id }) => id === inUse);
  if (!isRightFile && (await hasAny())) return err(unknownKey(inUse, file));
  await removeDrafts(file);
  const isUnfinished = known.value.length > 1;
  const keys = isUnfinished ? known.value : [...known.value, newKey(random)];
  const newest = keys.at(-1);
  if (newest === undefined) return err({ code: 'damaged', message: `${file} has no key` });
  if (!isUnfinished) await writeKeys(file, keys);
  await useKey(newest.id);
  return ok({ keys, newest });
}

/** Only what is in use stays, once nothing needs another. */
async function dropOld(
  file: string,
  { keyInUse, hasOther }: KeyRegister,
): Promise<Result<undefined, KeyTrouble>> {
  const known = await readKeys(file);
  if (!known.ok) return known;
  const inUse = await keyInUse();
  const kept = known.value.filter(({ id }) => id === inUse);
  if (inUse === undefined || kept.length === 0 || (await hasOther(inUse))) return ok(undefined);
  await writeKeys(file, kept);
  return ok(undefined);
}

type Resealing = {
  store: DeclarationStore;
  random: Randomness;
  keys: readonly DeclarationKey[];
  newest: DeclarationKey;
};

async function resealAll(work: Resealing): Promise<Pick<Rotation, 'resealed' | 'damaged'>> {
  const { store, newest } = work;
  const damaged: string[] = [];
  let resealed = 0;
  let after = '';
  for (;;) {
    const rows = await store.sealedOtherwise(newest.id, after, batch);
    for (const row of rows) {
      const sealed = sealedAnew(work, row);
      if (sealed === undefined) damaged.push(row.code);
      else if (await store.reseal(sealed, row.keyId)) resealed += 1;
      after = row.code;
    }
    if (rows.length < batch) return { resealed, damaged };
  }
}

function sealedAnew(
  { keys, newest, random }: Resealing,
  row: SealedDeclaration,
): SealedDeclaration | undefined {
  const key = keys.find(({ id }) => id === row.keyId);
  const text = key === undefined ? undefined : unseal(key, row, row);
  return text === undefined ? undefined : { ...row, ...seal(newest, row, text, random) };
}
