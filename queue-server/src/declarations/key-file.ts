import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '@motcua/contract';
import { err, ok } from '@motcua/contract';
import * as z from 'zod/mini';
import type { Randomness } from './declaration-code.ts';
import type { DeclarationKey } from './sealing.ts';

const keyBytes = 32;
const KeyFile = z.strictObject({
  keys: z.array(z.strictObject({ id: z.string(), key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)) })),
});

/** `missing` is no key file at all; the others are one that does not help. */
export type KeyTrouble = {
  code: 'missing' | 'unreadable' | 'open-to-others' | 'damaged' | 'unknown-key';
  message: string;
};
/** Read or written by the group or by others: with such a key nothing is sealed. Windows has no such bits. */
const othersBits = process.platform === 'win32' ? 0 : 0o077;

/** The newest key is the last one. */
export async function readKeys(file: string): Promise<Result<DeclarationKey[], KeyTrouble>> {
  let read: { text: string; mode: number };
  try {
    read = await readWithMode(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT')
      return err({ code: 'missing', message: `There is no key file ${file}: put it back from its backup` });
    return err({ code: 'unreadable', message: `The key file ${file} can't be read (${code})` });
  }
  const { text, mode } = read;
  if ((mode & othersBits) !== 0)
    return err({ code: 'open-to-others', message: `Others can read the key file: run chmod 600 ${file}` });
  const parsed = z.safeParse(KeyFile, parseJson(text));
  if (!parsed.success || parsed.data.keys.length === 0)
    return err({ code: 'damaged', message: `${file} is no key file: put it back from its backup` });
  return ok(parsed.data.keys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') })));
}

async function readWithMode(file: string): Promise<{ text: string; mode: number }> {
  const handle = await open(file, 'r');
  try {
    const { mode } = await handle.stat();
    return { text: await handle.readFile('utf8'), mode };
  } finally {
    await handle.close();
  }
}

export function newKey(random: Randomness): DeclarationKey {
  return { id: `k${random(4).toString('hex')}`, key: random(keyBytes) };
}

/** The first key file; never overwrites one that somebody else has just made. */
export async function makeKeyFile(file: string, key: DeclarationKey): Promise<void> {
  const draft = await writeDraft(file, [key]);
  await link(draft, file).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  await rm(draft);
  await settle(dirname(file));
}

/** All keys or those before, whenever the power goes. */
export async function writeKeys(file: string, keys: readonly DeclarationKey[]): Promise<void> {
  await rename(await writeDraft(file, keys), file);
  await settle(dirname(file));
}

/** What a kill in the middle of writing left: it holds keys. Nobody else may be writing. */
export async function removeDrafts(file: string): Promise<void> {
  const isDraft = (name: string): boolean => name.startsWith(`${basename(file)}.`) && name.endsWith('.new');
  for (const name of await readdir(dirname(file)))
    if (isDraft(name)) await rm(join(dirname(file), name), { force: true });
}

async function writeDraft(file: string, keys: readonly DeclarationKey[]): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', 0o600);
  try {
    const written = keys.map(({ id, key }) => ({ id, key: key.toString('base64') }));
    await handle.writeFile(`${JSON.stringify({ keys: written }, undefined, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

/** The folder's own entry reaches the disk as well. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
