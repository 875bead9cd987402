import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeypadProfile } from '@motcua/config';
import * as z from 'zod/mini';
import type { KeypadProfile as TaughtProfile } from '../../keypad/keypad-profile.ts';

/** Where keypads that were taught on this PC keep what they learned: one file each, named after the keypad. */
export function taughtFolder(dataFolder: string): string {
  return join(dataFolder, 'devices', 'keypads');
}

/** Writes a taught profile so that a power cut leaves the old one or the new one. Undefined: it cannot be written. */
export function saveTaughtProfile(
  dataFolder: string,
  keypadId: string,
  profile: TaughtProfile,
): string | undefined {
  const folder = taughtFolder(dataFolder);
  const file = join(folder, `${keypadId}.yaml`);
  const draft = `${file}.new`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, `${JSON.stringify({ ...profile, id: keypadId, confirmed: true }, null, 2)}\n`, {
      flush: true,
    });
    renameSync(draft, file);
    return file;
  } catch {
    return undefined;
  }
}

/** A file that is broken is told with a remedy, and its keypad has the keys of its model. */
export function readTaughtProfiles(dataFolder: string): {
  profiles: ReadonlyMap<string, KeypadProfile>;
  problems: readonly string[];
} {
  const profiles = new Map<string, KeypadProfile>();
  const problems: string[] = [];
  for (const name of namesIn(taughtFolder(dataFolder))) {
    const file = join(taughtFolder(dataFolder), name);
    const profile = readProfile(file);
    if (profile === undefined)
      problems.push(`${file} is not a whole keypad. Delete it and teach the keypad again.`);
    else profiles.set(name.slice(0, -'.yaml'.length), profile);
  }
  return { profiles, problems };
}

/** Enough to tell a file of ours that was cut off or touched from a whole one. */
const Taught = z.looseObject({
  id: z.string(),
  keys: z.array(z.object({ raw: z.string(), key: z.string() })),
  over: z.enum(['serial', 'hid']),
});

function readProfile(file: string): KeypadProfile | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    // Only the agent itself writes these files, from a profile that was checked.
    return z.safeParse(Taught, value).success ? (value as KeypadProfile) : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  } catch {
    return [];
  }
}
