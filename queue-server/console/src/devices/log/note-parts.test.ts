import { describe, expect, it } from 'vitest';
import { notePartsOf } from './note-parts.ts';

describe('notes of the log', () => {
  it('DP-19 are words, or a key and why it was refused', () => {
    expect(notePartsOf('offline unplugged')).toEqual({ words: ['offline', 'unplugged'] });
    expect(notePartsOf('call-next')).toEqual({ words: ['call-next'] });
    expect(notePartsOf('call-next: queue-empty')).toEqual({ words: ['call-next'], refusal: 'queue-empty' });
    expect(notePartsOf('')).toEqual({ words: [] });
  });
});
