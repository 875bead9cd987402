import { hash } from 'node:crypto';
import { DeclarationCode } from '@motcua/contract';
import * as z from 'zod/mini';

/** As many random bytes as asked for. */
export type Randomness = (size: number) => Buffer;

const length = 8;
/** Thirty-two letters and digits that nobody mixes up, so that five bits of a random byte choose one evenly. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** One of 2^40 codes. */
export function newCode(random: Randomness): DeclarationCode {
  const text = [...random(length)].map((byte) => letters.charAt(byte % letters.length)).join('');
  return z.parse(DeclarationCode, text);
}

/** "K7M4 2QXP": as it is printed and read out. */
export function shownCode(code: DeclarationCode): string {
  return `${code.slice(0, length / 2)} ${code.slice(length / 2)}`;
}

/** By which an erased declaration is still known. */
export function codeHash(code: DeclarationCode): string {
  return hash('sha256', code);
}
