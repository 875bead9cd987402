import type { ClipId } from './clip-id.ts';

/** Decoded clips by id. */
export type ClipShelf = {
  /** Which of these clips are there, fetched and decoded. */
  take(clips: readonly ClipId[]): Promise<ReadonlyMap<ClipId, AudioBuffer>>;
  /** Fetches all there are, one at a time, so that a call need not wait for the network. */
  fill(): Promise<void>;
};

/** Longer than that a call does not wait for one of its clips. */
const fetchMs = 4_000;

type Manifest = { ending: string; clips: readonly ClipId[] };

export function createClipShelf(context: BaseAudioContext, folder: string): ClipShelf {
  const shelf = new Map<ClipId, Promise<AudioBuffer | undefined>>();
  let manifest: Promise<Manifest | undefined> | undefined;

  async function load(clip: ClipId): Promise<AudioBuffer | undefined> {
    const known = await (manifest ??= fetchManifest(folder));
    if (known === undefined) manifest = undefined;
    if (known?.clips.includes(clip) !== true) return undefined;
    const response = await fetch(`${folder}/${clip}${known.ending}`, {
      signal: AbortSignal.timeout(fetchMs),
    });
    return response.ok ? context.decodeAudioData(await response.arrayBuffer()) : undefined;
  }

  function get(clip: ClipId): Promise<AudioBuffer | undefined> {
    const found = shelf.get(clip);
    if (found !== undefined) return found;
    const loading = load(clip).catch(() => undefined);
    shelf.set(clip, loading);
    // A clip that could not be had is asked for again with the next call.
    void loading.then((buffer) => buffer ?? shelf.delete(clip));
    return loading;
  }

  return {
    async take(clips) {
      const buffers = await Promise.all(
        [...new Set(clips)].map(async (clip) => [clip, await get(clip)] as const),
      );
      return new Map(
        buffers.flatMap(([clip, buffer]) => (buffer === undefined ? [] : [[clip, buffer] as const])),
      );
    },
    async fill() {
      const known = await (manifest ??= fetchManifest(folder));
      for (const clip of known?.clips ?? []) await get(clip);
    },
  };
}

async function fetchManifest(folder: string): Promise<Manifest | undefined> {
  const response = await fetch(`${folder}/manifest.json`).catch(() => undefined);
  const json: unknown = response?.ok === true ? await response.json().catch(() => undefined) : undefined;
  return isManifest(json) ? json : undefined;
}

function isManifest(json: unknown): json is Manifest {
  return (
    typeof json === 'object' &&
    json !== null &&
    'ending' in json &&
    typeof json.ending === 'string' &&
    'clips' in json &&
    Array.isArray(json.clips)
  );
}
