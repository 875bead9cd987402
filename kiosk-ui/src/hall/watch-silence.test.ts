import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSilence } from './watch-silence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('KI-68 a server that falls silent is told within five seconds, once, and its return at once', () => {
  const told: boolean[] = [];
  const silence = watchSilence((isHeard) => told.push(isHeard));
  silence.heard();
  vi.advanceTimersByTime(4_000);
  silence.heard();
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  silence.heard();
  expect(told).toEqual([true, false, true]);
  silence.close();
});
