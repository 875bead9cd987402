import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackedBitmap } from './packed-bitmap.ts';
import { realTimeHits, scrubRealTime } from './scrub-real-time.ts';

function oneRow(...bytes: number[]): PackedBitmap {
  return { widthDots: bytes.length * 8, heightDots: 1, data: Uint8Array.from(bytes) };
}

/** Bytes in which real-time sequences are frequent. */
const nasty = fc.array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x01, 0x08, 0x09, 0x00, 0xff), {
  minLength: 1,
});

describe('real-time sequences in pictures', () => {
  it.each([
    ['DLE EOT 1', [0x10, 0x04, 0x01], [0]],
    ['DLE EOT 8', [0xff, 0x10, 0x04, 0x08], [1]],
    ['DLE ENQ', [0x10, 0x05], [0]],
    ['DLE DC4', [0x10, 0x10, 0x14], [1]],
    ['DLE EOT 9, which no printer knows', [0x10, 0x04, 0x09], []],
    ['a DLE at the very end', [0x10], []],
  ])('DR-5 finds %s', (_name, bytes, hits) => {
    expect(realTimeHits(Uint8Array.from(bytes))).toEqual(hits);
  });

  it('DR-6 a scrubbed picture holds no sequence and has one dot more for each', () => {
    fc.assert(
      fc.property(nasty, (bytes) => {
        const picture = oneRow(...bytes);
        const scrubbed = scrubRealTime(picture);
        expect(realTimeHits(scrubbed.data)).toEqual([]);
        const changed = bytes.filter((byte, index) => byte !== scrubbed.data[index]);
        expect(changed.length).toBe(realTimeHits(picture.data).length);
        expect(changed.every((byte) => byte === 0x10)).toBe(true);
      }),
    );
  });

  it('DR-6 a clean picture is passed on as it is', () => {
    const picture = oneRow(0x10, 0x00, 0x04);
    expect(scrubRealTime(picture)).toBe(picture);
  });
});
