import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sounds by the hash of what they say: the newest in memory, more in a folder. Nothing here rejects. */
export interface WavStore {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, wav: Uint8Array): Promise<void>;
}

export interface WavStoreOptions {
  /** Left out: memory alone. */
  readonly folder?: string | undefined;
  readonly memoryBytes?: number;
  readonly diskBytes?: number;
}

const ending = '.wav';

export function createWavStore(options: WavStoreOptions = {}): WavStore {
  const { folder, memoryBytes = 16_000_000, diskBytes = 200_000_000 } = options;
  const memory = new Map<string, Uint8Array>();
  let held = 0;
  let writes = 0;
  function keep(key: string, wav: Uint8Array): void {
    held -= memory.get(key)?.length ?? 0;
    memory.delete(key);
    memory.set(key, wav);
    held += wav.length;
    for (const [oldest, { length }] of memory) {
      if (held <= memoryBytes) return;
      memory.delete(oldest);
      held -= length;
    }
  }
  return {
    async get(key) {
      const known = memory.get(key) ?? (folder === undefined ? undefined : await readFrom(folder, key));
      if (known) keep(key, known);
      return known;
    },
    async put(key, wav) {
      keep(key, wav);
      if (folder === undefined) return;
      writes += 1;
      await writeTo(folder, key, wav, `${process.pid}-${writes}`);
      await makeRoom(folder, diskBytes);
    },
  };
}

async function readFrom(folder: string, key: string): Promise<Uint8Array | undefined> {
  const file = join(folder, key + ending);
  try {
    const wav = await readFile(file);
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return wav;
  } catch {
    return undefined;
  }
}

/** Under another name first, so that a power cut leaves no half sound. A full disk only costs the saving. */
async function writeTo(folder: string, key: string, wav: Uint8Array, mark: string): Promise<void> {
  const draft = join(folder, `${key}.${mark}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, wav);
    await rename(draft, join(folder, key + ending));
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** What was not heard for longest goes first. */
async function makeRoom(folder: string, diskBytes: number): Promise<void> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
    const files = await Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return { name, size, mtimeMs };
      }),
    );
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (total <= diskBytes) return;
      await rm(join(folder, name), { force: true });
      total -= size;
    }
  } catch {
    // Two agents may tidy the same folder; the next write tidies again.
  }
}
