import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyTarget, ShortcutAction } from './shortcut.ts';
import { actionForKey } from './shortcut.ts';

function targetKind(target: EventTarget | null): KeyTarget {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('dialog, input, textarea, select, [contenteditable]') !== null) return 'writing';
  return target.closest('button, a, summary') === null ? 'page' : 'control';
}

/** Calls `act` for every shortcut pressed while no dialog is open. */
export function useShortcuts(act: (action: ShortcutAction) => void): void {
  const latest = useRef(act);
  // In the same breath as the screen: a key pressed right after the state is seen acts on that state.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const action = actionForKey({
        code: event.code,
        target: targetKind(event.target),
        hasModifier: event.ctrlKey || event.altKey || event.metaKey,
        isRepeat: event.repeat,
      });
      if (action === undefined) return;
      event.preventDefault();
      latest.current(action);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
