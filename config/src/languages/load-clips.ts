import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigProblem } from '../config-problem.ts';
import { wholeFile } from '../load-file.ts';
import { nearestWord } from '../nearest-word.ts';
import type { SourceLines } from './source-lines.ts';

/** Sounds that the kiosk's browser plays and a telephone records, by the end of their name. */
export const clipTypes = {
  m4a: 'audio/mp4',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
} as const;

/** What speakers have recorded: the file of each line, by the line's key. */
export type Clips = ReadonlyMap<string, string>;
export type LoadedClips = { readonly clips: Clips; readonly problems: readonly ConfigProblem[] };

/** A key as the name of a file: no system takes colons and strokes there. `form:x/name` is `form~x~name`. */
export function clipName(key: string): string {
  return key.replace(/[:/]/g, '~');
}

/** Looks into `languages/<tag>/clips`. A file whose name is no line's is told and left alone; links are not followed. */
export function loadClips(folder: string, tag: string, sources: SourceLines): LoadedClips {
  const place = `languages/${tag}/clips`;
  const keys = new Map([...sources.keys()].map((key) => [clipName(key), key]));
  const clips = new Map<string, string>();
  const problems: ConfigProblem[] = [];
  for (const file of filesIn(join(folder, place))) {
    const { stem, end } = partsOf(file);
    const key = keys.get(stem);
    if (!(end in clipTypes)) problems.push(wholeFile(`${place}/${file}`, 'This is no clip', remedies.type));
    else if (key === undefined) problems.push(unknownLine(`${place}/${file}`, stem, [...keys.keys()]));
    else if (clips.has(key))
      problems.push(wholeFile(`${place}/${file}`, 'The line has two clips', remedies.two));
    else clips.set(key, join(folder, place, file));
  }
  return { clips, problems };
}

const remedies = {
  type: `Record it as ${Object.keys(clipTypes).join(', ')}`,
  two: 'Take one of them out',
} as const;

function unknownLine(file: string, stem: string, names: readonly string[]): ConfigProblem {
  const near = nearestWord(stem, names);
  return wholeFile(
    file,
    'No screen has this line',
    near === undefined ? 'Take it out' : `Did you mean ${near}?`,
  );
}

function filesIn(folder: string): string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found.flatMap((one) => (one.isFile() && !one.name.startsWith('.') ? [one.name] : [])).sort();
  } catch {
    return [];
  }
}

function partsOf(file: string): { stem: string; end: string } {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? { stem: file, end: '' } : { stem: file.slice(0, dot), end: file.slice(dot + 1) };
}
