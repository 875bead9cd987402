import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Randomness } from './declaration-code.ts';
import type { DeclarationFacts, Sealed } from './declaration-store.ts';

/** 256 bits; the id is no secret and stands beside what it sealed. */
export type DeclarationKey = { id: string; key: Buffer };

const cipherName = 'aes-256-gcm';
/** NIST SP 800-38D: 96 random bits for each sealing, a tag of 128. */
const nonceBytes = 12;
const authTagLength = 16;

/** Seals a text to its facts: under other facts, or another key, it does not open. */
export function seal(
  { id, key }: DeclarationKey,
  facts: DeclarationFacts,
  text: string,
  random: Randomness,
): Sealed {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv(cipherName, key, nonce, { authTagLength });
  cipher.setAAD(written(facts));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: id, nonce, sealed };
}

/** Undefined: another key, or a byte of the seal or of the facts was changed. */
export function unseal(
  { key }: DeclarationKey,
  facts: DeclarationFacts,
  { nonce, sealed }: Sealed,
): string | undefined {
  const end = sealed.length - authTagLength;
  if (end < 0) return undefined;
  const cipher = createDecipheriv(cipherName, key, nonce, { authTagLength });
  cipher.setAAD(written(facts)).setAuthTag(sealed.subarray(end));
  try {
    return cipher.update(sealed.subarray(0, end), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return undefined;
  }
}

function written(facts: DeclarationFacts): Buffer {
  const { code, formId, validFrom, version, locale, status, savedAt, until } = facts;
  return Buffer.from(JSON.stringify([code, formId, validFrom, version, locale, status, savedAt, until]));
}
