import type { DeviceLogEntry } from '@motcua/contract';
import { describe, expect, it } from 'vitest';
import { isAnswered, keyReplyIn, newestMoment } from './key-reply.ts';

function entry(second: number, way: DeviceLogEntry['way'], note = ''): DeviceLogEntry {
  return { at: `2026-11-23T02:00:0${second}.000Z`, way, bytes: 0, hex: '', note };
}

describe('the reply to a key', () => {
  it('DP-20 is the first note after the press', () => {
    const before = [entry(1, 'note', 'open'), entry(2, 'note', 'call-next: queue-empty')];
    const since = newestMoment(before);
    expect(keyReplyIn(before, since)).toBeUndefined();
    const after = [...before, entry(3, 'in'), entry(4, 'note', 'recall'), entry(5, 'note', 'pause')];
    expect(keyReplyIn(after, since)).toBe('recall');
    expect(keyReplyIn([entry(1, 'note', 'recall')], newestMoment([]))).toBe('recall');
  });

  it('DP-20 is not waited for where a key needs another one after it', () => {
    const keys = ['digit-1', 'clear', 'call-next', 'rate-5'] as const;
    expect(keys.map((key) => isAnswered(key))).toEqual([false, false, true, true]);
  });
});
