import type { RefObject } from 'react';
import { useState } from 'react';

/**
 * Copies text. `navigator.clipboard` exists only over HTTPS and on this very machine, and a hall's page often is
 * neither; the older command works there, from a field inside the open dialog.
 */
export function useCopy(room: RefObject<HTMLElement | null>) {
  const [copied, setCopied] = useState<boolean>();
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(copyFromField(room.current ?? document.body, text));
    }
  }
  return { copied, copy };
}

function copyFromField(room: HTMLElement, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  const before = document.activeElement;
  room.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
