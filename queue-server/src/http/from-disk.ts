import type { Rejection, Result } from '@motcua/contract';
import { err } from '@motcua/contract';
import { log } from '../log.ts';

/** A disk that refuses is an answer, told apart from a mistake of ours. */
export async function fromDisk<T>(work: () => Promise<Result<T, Rejection>>): Promise<Result<T, Rejection>> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_')) throw error;
    log.declarationsTrouble(`The disk refused a declaration (${code})`);
    return err({ code: 'journal-unavailable' });
  }
}
