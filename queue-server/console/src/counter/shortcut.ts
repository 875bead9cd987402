import type { DeskAction } from './desk.ts';

/** Keys by their place on the keyboard, so that a Vietnamese input method can't change them. */
export const shortcuts = {
  'call-next': 'Space',
  recall: 'KeyR',
  start: 'KeyS',
  complete: 'Enter',
  'no-show': 'KeyV',
  park: 'KeyP',
  transfer: 'KeyC',
  'add-service': 'KeyT',
} as const satisfies Partial<Record<DeskAction, string>>;
export type ShortcutAction = keyof typeof shortcuts;

/** What the key was pressed on: free page, a control that takes Space and Enter itself, or a place to write. */
export type KeyTarget = 'page' | 'control' | 'writing';

export type KeyPress = { code: string; target: KeyTarget; hasModifier: boolean; isRepeat: boolean };

const actions = Object.keys(shortcuts) as ShortcutAction[]; // Object.keys forgets the literals it was given

/** The action that a key asks for, if it asks for one. */
export function actionForKey({ code, target, hasModifier, isRepeat }: KeyPress): ShortcutAction | undefined {
  if (hasModifier || isRepeat || target === 'writing') return undefined;
  const plain = code === 'NumpadEnter' ? 'Enter' : code;
  if (target === 'control' && (plain === 'Enter' || plain === 'Space')) return undefined;
  return actions.find((action) => shortcuts[action] === plain);
}

export function isShortcutAction(action: DeskAction): action is ShortcutAction {
  return action in shortcuts;
}

/** `R` for `KeyR`; `Space` and `Enter` have names in the locales. */
export function keyCap(action: ShortcutAction): string {
  return shortcuts[action].replace('Key', '');
}
