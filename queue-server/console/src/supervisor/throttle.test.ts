import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

describe('throttle', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('SV-5 works at once, then once a second, and never loses the last change', () => {
    const work = vi.fn();
    const turn = throttle(work, 1_000);
    turn.ask();
    expect(work).toHaveBeenCalledTimes(1);
    for (let asked = 0; asked < 20; asked += 1) turn.ask();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(5_000);
    expect(work).toHaveBeenCalledTimes(2);
    turn.ask();
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('SV-5 stops when the page goes', () => {
    const work = vi.fn();
    const turn = throttle(work, 1_000);
    turn.ask();
    turn.ask();
    turn.stop();
    vi.advanceTimersByTime(5_000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
