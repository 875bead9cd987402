import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { Typing } from '../../typing/type-key.ts';
import { resumeTyping, typedText } from '../../typing/type-key.ts';
import type { Press, PressRules } from './press.ts';
import { continued, press } from './press.ts';

/** A text being typed on the screen or on a real keyboard, with the same composition. */
export function useTyping(text: string, onText: (text: string) => void, rules: PressRules) {
  const typing = useRef<Typing>(resumeTyping(text));

  function take(key: Press): void {
    typing.current = press(continued(typing.current, text), key, rules);
    onText(typedText(typing.current));
  }

  /** A real key at the end of the text; elsewhere, and with a keyboard program that composes itself, the browser types. */
  function takeRealKey(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    const { key, ctrlKey, altKey, metaKey, nativeEvent, currentTarget } = event;
    if (ctrlKey || altKey || metaKey || nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = currentTarget;
    if (selectionStart !== value.length || selectionEnd !== value.length) return;
    if (key !== 'Backspace' && [...key].length !== 1) return;
    event.preventDefault();
    take(key === 'Backspace' ? { kind: 'delete' } : { kind: 'letter', letter: key });
  }

  return { take, takeRealKey };
}
