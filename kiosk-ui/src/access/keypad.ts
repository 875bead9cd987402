import { tabbable } from 'tabbable';
import type { Direction } from './move-focus.ts';
import { moveFocus } from './move-focus.ts';

/**
 * The keys of a kiosk keypad (four arrows, OK, back, on, help), which answers like a keyboard: the arrows, Enter,
 * Escape, Page Down, F1. Keypads of this kind are made for people who cannot see or reach the screen.
 */
const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export type KeypadHands = { onHelp: () => void };

/** Listens until the returned function is called. */
export function listenToKeypad(page: HTMLElement, { onHelp }: KeypadHands): () => void {
  function take(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!isTaken(page, event, onHelp)) return;
    event.preventDefault();
  }
  document.addEventListener('keydown', take);
  return () => document.removeEventListener('keydown', take);
}

function isTaken(page: HTMLElement, { key, target }: KeyboardEvent, onHelp: () => void): boolean {
  const direction = arrows[key];
  if (direction !== undefined) return !isCaretKey(target, key) && move(page, direction);
  if (key === 'F1' || key === 'Help') {
    onHelp();
    return true;
  }
  // an open panel closes by itself on Escape
  const part = page.querySelector('dialog[open]') === null ? keyParts[key] : undefined;
  return part !== undefined && press(page, part);
}

const keyParts: Readonly<Record<string, string>> = {
  Escape: '.foot-start button',
  PageUp: '.foot-start button',
  PageDown: '.foot-end button, .attract-begin',
};

/** Within a text, left and right move the caret. */
function isCaretKey(target: EventTarget | null, key: string): boolean {
  if (key === 'ArrowUp' || key === 'ArrowDown') return target instanceof HTMLTextAreaElement;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isText && target.value !== '';
}

function move(page: HTMLElement, direction: Direction): boolean {
  const root = page.querySelector<HTMLElement>('dialog[open]') ?? page;
  const controls = tabbable(root);
  const { activeElement } = document;
  const at = controls.findIndex((one) => one === activeElement);
  const main = root.querySelector('main');
  const next =
    at === -1
      ? // the first step leads into the page, not into its head
        (controls.findIndex((one) => main?.contains(one) === true) + controls.length) % controls.length
      : moveFocus(
          controls.map((one) => one.getBoundingClientRect()),
          at,
          direction,
        );
  const control = next === undefined ? undefined : controls[next];
  control?.focus();
  control?.scrollIntoView({ block: 'nearest' });
  return control !== undefined;
}

function press(page: HTMLElement, part: string): boolean {
  const control = page.querySelector<HTMLElement>(part);
  control?.click();
  return control !== null;
}
