import { speakerPart } from './part.ts';

/** What speakers recorded, by the part that is said. */
export type SpeakerClips = ReadonlyMap<string, ArrayBuffer>;

/**
 * Fetched whole and before the first word, as the other clips are. One that does not come leaves its line in Vietnamese
 * and the others as they are.
 */
export async function fetchSpeakers(paths: Readonly<Record<string, string>>): Promise<SpeakerClips> {
  const sounds = await Promise.all(
    Object.entries(paths).map(async ([key, path]): Promise<[string, ArrayBuffer][]> => {
      const reply = await fetch(path).catch(() => undefined);
      return reply?.ok === true ? [[speakerPart(key), await reply.arrayBuffer()]] : [];
    }),
  );
  return new Map(sounds.flat());
}
