import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kioskDelays } from '../session/kiosk-delays.ts';
import { keepKiosk } from './keep-kiosk.ts';
import { declareDelays } from './session/declare-delays.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** When somebody was spoken up for, in milliseconds. */
function timesOf(stopAfter: number): number[] {
  const times: number[] = [];
  const begun = Date.now();
  const stop = keepKiosk(() => times.push(Date.now() - begun));
  vi.advanceTimersByTime(stopAfter);
  stop();
  vi.advanceTimersByTime(3_600_000);
  return times;
}

test('DN-7 while a telephone fills in, the kiosk never thinks it was left, for three minutes and no longer', () => {
  const times = timesOf(3_600_000);
  const gaps = times.map((at, i) => at - (times[i - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(kioskDelays.idle);
  const last = times.at(-1) ?? 0;
  expect(last).toBeLessThanOrEqual(declareDelays.phoneKeepsKiosk);
  expect(last + kioskDelays.idle).toBeGreaterThan(declareDelays.phoneKeepsKiosk);
});

test('DN-7 once that screen is left nobody is spoken up for', () => {
  expect(timesOf(50_000)).toEqual([20_000, 40_000]);
});
