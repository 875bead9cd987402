import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClipId } from '../src/announce/clip-id.ts';
import { neededClips } from '../src/announce/clip-id.ts';

export const clipEnding = '.ogg';
export const bankFolder = fileURLToPath(new URL('../public/clips', import.meta.url));

export function clipFile(clip: ClipId): string {
  return join(bankFolder, `${clip}${clipEnding}`);
}

/** Every clip that lies in the folder, needed or added. */
export function presentClips(): ClipId[] {
  return readdirSync(bankFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(clipEnding))
    .map((name) => name.slice(0, -clipEnding.length).replaceAll('\\', '/'))
    .sort();
}

export function missingClips(): ClipId[] {
  return neededClips().filter((clip) => !existsSync(clipFile(clip)));
}

export function prepareFolder(clip: ClipId): string {
  const file = clipFile(clip);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** The board reads here which clips there are. */
export function writeManifest(): void {
  const words = { ending: clipEnding, clips: presentClips() };
  writeFileSync(join(bankFolder, 'manifest.json'), `${JSON.stringify(words, undefined, 2)}\n`);
}

export function bankBytes(): number {
  return presentClips().reduce((sum, clip) => sum + statSync(clipFile(clip)).size, 0);
}
