import { hash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses it, and only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return hash('sha256', token);
}
