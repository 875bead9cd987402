import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeypadProfile } from '@motcua/config';
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

export function readTaughtProfiles(dataFolder: string): {
  profiles: ReadonlyMap<string, KeypadProfile>;
  problems: readonly string[];
} {
  const profiles = new Map<string, KeypadProfile>();
  for (const name of namesIn(taughtFolder(dataFolder))) {
    const text = readFileSync(join(taughtFolder(dataFolder), name), 'utf8');
    profiles.set(name.slice(0, -'.yaml'.length), JSON.parse(text) as KeypadProfile);
  }
  return { profiles, problems: [] };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  } catch {
    return [];
  }
}
