import type { DeclarationCode, Rejection, Result } from '@motcua/contract';
import { DeclarationAnswers, err, ok } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Randomness } from './declaration-code.ts';
import { newCode } from './declaration-code.ts';
import type {
  Access,
  DeclarationFacts,
  DeclarationStore,
  SealedDeclaration,
  StoredDeclaration,
  Written,
} from './declaration-store.ts';
import type { KeyTrouble } from './key-file.ts';
import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './sealing.ts';

/** What is sealed. */
export const Contents = z.strictObject({ answers: DeclarationAnswers, ticked: z.array(z.string()) });
export type Contents = z.infer<typeof Contents>;
export type Opened = { row: StoredDeclaration; contents: Contents };
type NewFacts = Omit<DeclarationFacts, 'code' | 'version'>;

/** Declarations in plain words on this side, sealed on the other. Refuses with `declarations-closed` without a key. */
export type Vault = {
  add: (facts: NewFacts, contents: Contents, access: Access, request?: string) => Promise<Wrote>;
  read: (code: DeclarationCode) => Promise<Result<Opened, Rejection>>;
  /** Whatever it said before, it says this now. */
  replace: (
    code: DeclarationCode,
    facts: Pick<DeclarationFacts, 'status' | 'savedAt' | 'until'>,
    contents: Contents,
    access: Access,
    request?: string,
  ) => Promise<Wrote>;
};
/** Refused with `idempotency-key-reused`: the request, known by the hash of its key, has been obeyed before. */
type Wrote = Result<DeclarationFacts, Rejection>;
type Options = {
  store: DeclarationStore;
  ring: KeyRing;
  random: Randomness;
  onTrouble: (trouble: VaultTrouble) => void;
};
export type VaultTrouble = KeyTrouble | { code: 'sealed-otherwise'; message: string };

/** A key that was exchanged meanwhile, a code that exists, a faster hand: each happens once, hardly twice. */
const tries = 6;
const closed: { ok: false; error: Rejection } = err({ code: 'declarations-closed' });

export function createVault({ store, ring, random, onTrouble }: Options): Vault {
  /** Seals and writes until nobody has come between. */
  async function write(
    rowNow: () => Promise<DeclarationFacts | undefined>,
    contents: Contents,
    put: (row: SealedDeclaration) => Promise<Written>,
  ): Promise<Wrote> {
    for (let tried = 0; tried < tries; tried += 1) {
      const facts = await rowNow();
      if (facts === undefined) return err({ code: 'unknown-declaration' });
      const key = await ring.current();
      if (!key.ok) {
        onTrouble(key.error);
        return closed;
      }
      const row = { ...facts, ...seal(key.value, facts, JSON.stringify(contents), random) };
      const written = await put(row);
      if (written === 'repeated') return err({ code: 'idempotency-key-reused' });
      if (written === 'written') return ok(facts);
    }
    return err({ code: 'journal-unavailable' });
  }

  return {
    read: (code) => read(store, ring, onTrouble, code),
    add: (facts, contents, access, request) =>
      write(
        () => Promise.resolve({ ...facts, code: newCode(random), version: 1 }),
        contents,
        (row) => store.add(row, access, request),
      ),
    replace: (code, { status, savedAt, until }, contents, access, request) =>
      write(
        async () => {
          const row = await store.find(code);
          return row && { ...factsOf(row), status, savedAt, until, version: row.version + 1 };
        },
        contents,
        (row) => store.replace(row, access, request),
      ),
  };
}

async function read(
  store: DeclarationStore,
  ring: KeyRing,
  onTrouble: Options['onTrouble'],
  code: DeclarationCode,
): Promise<Result<Opened, Rejection>> {
  let trouble: VaultTrouble | undefined;
  // A second look: a rotation may have sealed it anew between reading the row and reading the key.
  for (let tried = 0; tried < 2; tried += 1) {
    const row = await store.find(code);
    if (row === undefined) return err({ code: 'unknown-declaration' });
    const key = await ring.byId(row.keyId);
    const text = key.ok ? unseal(key.value, row, row) : undefined;
    if (text !== undefined) return ok({ row, contents: z.parse(Contents, JSON.parse(text)) });
    trouble = key.ok ? sealedOtherwise(row) : key.error;
  }
  if (trouble !== undefined) onTrouble(trouble);
  return closed;
}

function sealedOtherwise({ formId, keyId }: StoredDeclaration): VaultTrouble {
  const message = `A declaration (${formId}) does not open with the key ${keyId}: it was changed, or the key was`;
  return { code: 'sealed-otherwise', message };
}

function factsOf(row: StoredDeclaration): DeclarationFacts {
  const { code, formId, validFrom, locale, status, savedAt, until, version } = row;
  return { code, formId, validFrom, locale, status, savedAt, until, version };
}
