import type { Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { Randomness } from './declaration-code.ts';
import type { DeclarationStore } from './declaration-store.ts';
import type { KeyTrouble } from './key-file.ts';
import { makeKeyFile, newKey, readKeys } from './key-file.ts';
import type { DeclarationKey } from './sealing.ts';

export type KeyRing = {
  /** The key to seal with now. */
  current: () => Promise<Result<DeclarationKey, KeyTrouble>>;
  byId: (keyId: string) => Promise<Result<DeclarationKey, KeyTrouble>>;
};

type Options = { file: string; store: DeclarationStore; random: Randomness };

/**
 * The keys of a file outside the database; the database says which is in use. The file is read each time: nothing is
 * sealed with a key that is no longer there, and a rotation by another program is known at once.
 */
export function createKeyRing({ file, store, random }: Options): KeyRing {
  async function byId(keyId: string): Promise<Result<DeclarationKey, KeyTrouble>> {
    const keys = await readKeys(file);
    if (!keys.ok) return keys;
    const key = keys.value.find(({ id }) => id === keyId);
    return key === undefined ? err(unknownKey(keyId, file)) : ok(key);
  }

  /** Nothing is sealed yet: the newest key of the file, or the first one made now. */
  function begin(): Promise<Result<DeclarationKey, KeyTrouble>> {
    return store.locked(async ({ useKey, hasAny }) => {
      let keys = await readKeys(file);
      if (!keys.ok && keys.error.code === 'missing' && !(await hasAny())) {
        const failure = await makeKeyFile(file, newKey(random)).catch((error: unknown) => error);
        if (failure instanceof Error)
          return err({ code: 'unreadable', message: `The key file can't be made: ${failure.message}` });
        keys = await readKeys(file);
      }
      if (!keys.ok) return keys;
      const newest = keys.value.at(-1);
      if (newest === undefined) return err({ code: 'damaged', message: `${file} has no key` });
      await useKey(newest.id);
      return ok(newest);
    });
  }

  return {
    byId,
    async current() {
      const keyId = await store.keyInUse();
      const key = keyId === undefined ? undefined : await byId(keyId);
      if (key?.ok === true) return key;
      // A rotation may have ended between the two looks.
      const keyIdNow = await store.keyInUse();
      if (keyIdNow !== undefined && keyIdNow !== keyId) return byId(keyIdNow);
      return key !== undefined && (await store.hasAny()) ? key : begin();
    },
  };
}

export function unknownKey(keyId: string, file: string): KeyTrouble {
  return {
    code: 'unknown-key',
    message: `The key ${keyId} is not in ${file}: put the right key file back from its backup`,
  };
}
