import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { clipTypes } from '@motcua/config';
import type { Rejection, Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import type { LanguageShelf } from '../site/language-shelf.ts';
import type { Call } from './api-router.ts';
import { answered } from './api-router.ts';
import { apiHeaders } from './problem.ts';

const types: Readonly<Record<string, string>> = clipTypes;

/** A recording of a line. It may be recorded anew at any time, so it is asked for each time. */
export async function languageClip(
  shelf: LanguageShelf,
  { params, response }: Call<'getClip'>,
): Promise<Result<unknown, Rejection>> {
  const file = shelf.clipFile(params['tag'] ?? '', params['clip'] ?? '');
  // it may have been taken away since the folder was looked at
  const sound = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || sound === undefined) return err({ code: 'not-found' });
  const type = types[extname(file).slice(1)] ?? 'application/octet-stream';
  response.set(apiHeaders).set('Content-Type', type).send(sound);
  return ok(answered);
}
