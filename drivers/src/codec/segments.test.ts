import { describe, expect, it } from 'vitest';
import { hardToRead, segmentsOf } from './segments.ts';

describe('seven segments', () => {
  it.each([
    ['0123456789', '3f 06 5b 4f 66 6d 7d 07 7f 6f'],
    ['ABC', '77 7c 39'],
    ['A012', '77 3f 06 5b'],
    [' -', '00 40'],
    ['1.2', '86 5b'],
    ['.5', '80 6d'],
    ['Ậ!', '00 00'],
  ])('LD-1 shows %s with the codes of the maker', (text, codes) => {
    expect(
      segmentsOf(text)
        .map((code) => code.toString(16).padStart(2, '0'))
        .join(' '),
    ).toBe(codes);
  });

  it('LD-2 gives no two of the letters and digits the same picture', () => {
    const all = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = all.map((letter) => segmentsOf(letter)[0] ?? 0);
    expect(new Set(codes).size).toBe(all.length);
    expect(codes.every((code) => code > 0 && code < 0x80)).toBe(true);
    expect(segmentsOf('a')).toEqual(segmentsOf('A'));
    expect(all).toEqual(expect.arrayContaining([...hardToRead]));
  });
});
