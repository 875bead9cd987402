import { expect, test } from 'vitest';
import { isSecondOfDoubleTap } from './double-tap.ts';

const first = { atMs: 1_000, x: 500, y: 900, clicks: 1, isFinger: true };

test('KI-34 a second tap at once in the same place is swallowed', () => {
  expect(isSecondOfDoubleTap(undefined, first)).toBe(false);
  expect(isSecondOfDoubleTap(first, { ...first, atMs: 1_200, x: 510 })).toBe(true);
  expect(isSecondOfDoubleTap(first, { ...first, atMs: 1_200, clicks: 2, isFinger: false })).toBe(true);
});

test('KI-34 a tap elsewhere, later, or by keyboard is taken', () => {
  expect(isSecondOfDoubleTap(first, { ...first, atMs: 1_200, x: 700 })).toBe(false);
  expect(isSecondOfDoubleTap(first, { ...first, atMs: 1_400 })).toBe(false);
  expect(isSecondOfDoubleTap(first, { atMs: 1_100, x: 0, y: 0, clicks: 0, isFinger: false })).toBe(false);
});
