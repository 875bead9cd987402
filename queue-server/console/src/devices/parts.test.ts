import { describe, expect, it } from 'vitest';
import type { Part } from './parts.ts';
import { addressOf, partOf } from './parts.ts';

describe('parts of the page', () => {
  it('DP-16 has an address for each part', () => {
    const parts: Part[] = [
      ...[{ name: 'overview' as const }, { name: 'readiness' as const }, { name: 'virtual' as const }],
      { name: 'teach', deviceId: 'phim-1' },
    ];
    for (const part of parts) expect(partOf(addressOf(part))).toEqual(part);
  });

  it('DP-16 shows the overview at any other address', () => {
    for (const hash of ['', '#', '#nothing', '#teach', '#teach/', '#teach/<b>', '#overview/1']) {
      expect(partOf(hash)).toEqual({ name: 'overview' });
    }
  });
});
