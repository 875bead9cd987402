import * as z from 'zod/mini';
import type { PhraseBook } from './cut-text.ts';

/** Where a clip lies within the pack, in bytes. */
type PlaceInPack = { readonly at: number; readonly bytes: number };

/** All clips of a language, as they were fetched. */
export type GuidePack = PhraseBook & {
  /** The compressed sound; a copy, since whoever decodes it takes it over. */
  readonly sound: (key: string) => ArrayBuffer | undefined;
};

const Index = z.object({
  clips: z.array(z.object({ key: z.string(), at: z.number(), bytes: z.number() })),
});

/**
 * Fetched whole, before the first word: afterwards no request tells the network what a citizen hears or types, and a
 * server that goes away silences nobody.
 */
export async function fetchPack(folder: string, locale: string): Promise<GuidePack> {
  const [index, pack] = await Promise.all([
    fetchFile(`${folder}/${locale}.json`),
    fetchFile(`${folder}/${locale}.pack`),
  ]);
  return openPack(Index.parse(await index.json()).clips, await pack.arrayBuffer());
}

async function fetchFile(path: string): Promise<Response> {
  const reply = await fetch(path);
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply;
}

export function openPack(
  clips: readonly (PlaceInPack & { readonly key: string })[],
  sounds: ArrayBuffer,
): GuidePack {
  const places = new Map(clips.map(({ key, at, bytes }) => [key, { at, bytes }]));
  const longest = Math.max(1, ...[...places.keys()].map((key) => key.split(' ').length));
  return {
    has: (key) => places.has(key),
    longest,
    sound(key) {
      const place = places.get(key);
      return place === undefined ? undefined : sounds.slice(place.at, place.at + place.bytes);
    },
  };
}
