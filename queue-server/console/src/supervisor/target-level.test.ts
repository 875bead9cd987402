import { describe, expect, it } from 'vitest';
import { levelUnder, placeOnBar, queueLevel } from './target-level.ts';

describe('targets', () => {
  it('SV-3 tells within, near and over', () => {
    expect([0, 12, 12.1, 15, 15.1].map((minutes) => levelUnder(minutes, 15))).toEqual([
      ...['within', 'within', 'near', 'near', 'over'],
    ]);
  });

  it('SV-3 tells when the forecast is over', () => {
    expect(queueLevel(3, 10, 15)).toBe('within');
    expect(queueLevel(3, 16, 15)).toBe('forecast');
    expect(queueLevel(14, 40, 15)).toBe('near');
    expect(queueLevel(16, 5, 15)).toBe('over');
  });

  it('SV-4 puts the target in the middle and ends at twice it', () => {
    expect([-1, 0, 15, 30, 300].map((minutes) => placeOnBar(minutes, 15))).toEqual([0, 0, 0.5, 1, 1]);
  });
});
