import { useSyncExternalStore } from 'react';
import type { Part } from './parts.ts';
import { partOf } from './parts.ts';

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The part that the address names. */
export function usePart(): Part {
  return partOf(useSyncExternalStore(onHashChange, () => location.hash));
}
