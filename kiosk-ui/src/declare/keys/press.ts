import type { Mark } from '../../typing/change-word.ts';
import type { Typing, TypingMethod } from '../../typing/type-key.ts';
import { backspace, putMark, resumeTyping, typedText, typeKey } from '../../typing/type-key.ts';
import { toneStyle } from './typing-mode.ts';

/** One press on a key of the screen, or on a real one. */
export type Press =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'delete' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'word'; readonly word: string };

export type PressRules = {
  readonly method: TypingMethod;
  /** Names on official papers stand in capitals. */
  readonly isUpper: boolean;
  readonly maxLength: number;
};

/** Goes on with the text in the box; a text that was changed elsewhere is taken up where it ends. */
export function continued(typing: Typing, text: string): Typing {
  return typedText(typing) === text ? typing : resumeTyping(text);
}

export function press(typing: Typing, key: Press, { method, isUpper, maxLength }: PressRules): Typing {
  const rules = { method, toneStyle } as const;
  const next = pressed();
  return [...typedText(next)].length > maxLength && key.kind !== 'delete' ? typing : cased(next);

  function pressed(): Typing {
    switch (key.kind) {
      case 'letter':
        return typeKey(typing, isUpper ? key.letter.toUpperCase() : key.letter, rules);
      case 'mark':
        return putMark(typing, key.mark, rules);
      case 'delete':
        return backspace(typing, rules);
      case 'clear':
        return resumeTyping('');
      case 'word':
        return resumeTyping(`${typing.before}${key.word} `);
      default:
        return key satisfies never;
    }
  }
  function cased(one: Typing): Typing {
    if (!isUpper) return one;
    return { ...one, before: one.before.toUpperCase(), word: one.word.toUpperCase() };
  }
}

/** Without being asked, a line begins with a capital. */
export function startsLine(text: string): boolean {
  return text === '' || text.endsWith('\n');
}
