import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Whoever begins to type on a real keyboard need not look for the box first. */
export function useTypeAnywhere(place: RefObject<HTMLElement | null>, lineId: string | undefined): void {
  useEffect(() => {
    function toLine(event: KeyboardEvent): void {
      const { key, ctrlKey, altKey, metaKey, target } = event;
      if (ctrlKey || altKey || metaKey || [...key].length !== 1 || key === ' ') return;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      place.current?.querySelector<HTMLElement>(`[data-line="${lineId ?? ''}"]`)?.focus();
    }
    document.addEventListener('keydown', toLine, true);
    return () => document.removeEventListener('keydown', toLine, true);
  }, [place, lineId]);
}
