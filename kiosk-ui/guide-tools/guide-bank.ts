import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GuideLocale } from '../src/spoken/guide-locale.ts';
import type { GuideText } from './guide-texts.ts';
import { clipHash } from './guide-texts.ts';

/** One clip of the pack: its recording's name, its key, what it says, and where it lies. */
export type PackedClip = {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly at: number;
  readonly bytes: number;
  /** A person has spoken it. */
  readonly isRecorded?: true;
};

export const packFolder = fileURLToPath(new URL('../public/guide', import.meta.url));
/** `<voice>/<hash>.ogg`, put there by hand: taken instead of the synthetic voice. */
const recordingFolder = fileURLToPath(new URL('../guide-recordings', import.meta.url));

export function recordingOf(text: GuideText): Buffer | undefined {
  const file = join(recordingFolder, text.voice, `${clipHash(text)}.ogg`);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Recordings of words that are no longer said anywhere. */
export function strayRecordings(texts: readonly GuideText[]): string[] {
  if (!existsSync(recordingFolder)) return [];
  const known = new Set(texts.map((text) => join(text.voice, `${clipHash(text)}.ogg`)));
  return readdirSync(recordingFolder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ogg') && !known.has(name),
  );
}

const indexFile = (locale: GuideLocale): string => join(packFolder, `${locale}.json`);
const packFile = (locale: GuideLocale): string => join(packFolder, `${locale}.pack`);

export function readIndex(locale: GuideLocale): PackedClip[] {
  if (!existsSync(indexFile(locale))) return [];
  const { clips } = JSON.parse(readFileSync(indexFile(locale), 'utf8')) as { clips: PackedClip[] }; // written below
  return clips;
}

export function readPack(locale: GuideLocale): Buffer {
  return existsSync(packFile(locale)) ? readFileSync(packFile(locale)) : Buffer.alloc(0);
}

/** The sounds there are, by the name of the recording; those a person has spoken are read anew. */
export function packedSounds(locale: GuideLocale): Map<string, Buffer> {
  const pack = readPack(locale);
  const made = readIndex(locale).filter(({ isRecorded }) => isRecorded !== true);
  return new Map(made.map(({ id, at, bytes }) => [id, pack.subarray(at, at + bytes)]));
}

/** One after another, in the order of their keys; texts without a sound are left out. */
export function writePack(
  locale: GuideLocale,
  texts: readonly GuideText[],
  sounds: ReadonlyMap<string, Buffer>,
): number {
  const pieces: Buffer[] = [];
  let at = 0;
  const clips = texts.flatMap((text): PackedClip[] => {
    const id = clipHash(text);
    const recorded = recordingOf(text);
    const sound = recorded ?? sounds.get(id);
    if (sound === undefined) return [];
    const { key, text: words } = text;
    const own = recorded === undefined ? {} : ({ isRecorded: true } as const);
    const clip = { id, key, text: words, at, bytes: sound.length, ...own };
    pieces.push(sound);
    at += sound.length;
    return [clip];
  });
  mkdirSync(packFolder, { recursive: true });
  writeFileSync(packFile(locale), Buffer.concat(pieces));
  const lines = clips.map((clip) => `    ${JSON.stringify(clip)}`);
  writeFileSync(indexFile(locale), `{\n  "clips": [\n${lines.join(',\n')}\n  ]\n}\n`);
  return at;
}
