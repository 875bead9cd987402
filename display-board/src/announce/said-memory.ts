import type { Said } from './conductor.ts';

/** Where a page keeps, over a reload, how far it has spoken. */
export type SaidMemory = { read(): Said | undefined; write(said: Said): void };

const name = 'announced';

export function createSaidMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): SaidMemory {
  return {
    read: () => parseSaid(storage.getItem(name)),
    write: (said) => storage.setItem(name, JSON.stringify(said)),
  };
}

export function parseSaid(text: string | null): Said | undefined {
  if (text === null) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isSaid(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isSaid(json: unknown): json is Said {
  if (typeof json !== 'object' || json === null) return false;
  const words: Partial<Record<keyof Said, unknown>> = json;
  return (
    typeof words.journalId === 'string' &&
    typeof words.seq === 'number' &&
    typeof words.atMs === 'number' &&
    Array.isArray(words.keys) &&
    words.keys.every((key) => typeof key === 'string')
  );
}
