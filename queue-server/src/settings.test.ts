import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('the environment', () => {
  it('DC-29 says how many megabytes stay free in whole numbers; a slip of the pen is one sentence', () => {
    const least = (text: string): unknown => {
      const read = readSettings({ MOTCUA_MIN_FREE_MB: text }, '/srv');
      return read.ok ? read.value.minFreeBytes : read.error;
    };
    expect(least('200')).toBe(200_000_000);
    expect(least('0')).toBe(0);
    for (const wrong of ['', '-1', '1.5', '50 MB']) {
      expect(least(wrong)).toContain(`MOTCUA_MIN_FREE_MB is "${wrong}"`);
    }
    expect(readSettings({}, '/srv')).not.toHaveProperty('value.minFreeBytes');
  });
});
