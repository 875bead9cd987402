import { describe, expect, it } from 'vitest';
import type { KeyPress } from './shortcut.ts';
import { actionForKey, keyCap, shortcuts } from './shortcut.ts';

function press(code: string, more: Partial<KeyPress> = {}) {
  return actionForKey({ code, target: 'page', hasModifier: false, isRepeat: false, ...more });
}

describe('shortcuts', () => {
  it.each([
    ['Space', 'call-next'],
    ['KeyR', 'recall'],
    ['KeyS', 'start'],
    ['Enter', 'complete'],
    ['NumpadEnter', 'complete'],
    ['KeyV', 'no-show'],
    ['KeyP', 'park'],
    ['KeyC', 'transfer'],
    ['KeyT', 'add-service'],
    ['KeyX', undefined],
  ])('CO-11 %s asks for %s', (code, action) => {
    expect(press(code)).toBe(action);
  });

  it('CO-12 keeps quiet while somebody writes, with a modifier, or on a held key', () => {
    for (const code of ['Space', 'Enter', 'KeyR', 'KeyT']) {
      expect(press(code, { target: 'writing' })).toBeUndefined();
      expect(press(code, { hasModifier: true })).toBeUndefined();
      expect(press(code, { isRepeat: true })).toBeUndefined();
    }
  });

  it('CO-13 leaves Space and Enter to a focused control', () => {
    expect(press('Space', { target: 'control' })).toBeUndefined();
    expect(press('Enter', { target: 'control' })).toBeUndefined();
    expect(press('NumpadEnter', { target: 'control' })).toBeUndefined();
    expect(press('KeyS', { target: 'control' })).toBe('start');
  });

  it('CO-14 has one key a shortcut', () => {
    const keys = Object.values(shortcuts);
    expect(new Set(keys).size).toBe(keys.length);
    expect([keyCap('recall'), keyCap('call-next'), keyCap('complete')]).toEqual(['R', 'Space', 'Enter']);
  });
});
