import { describe, expect, it } from 'vitest';
import type { PackedBitmap } from './packed-bitmap.ts';
import { BAND_ROWS, rasterBands } from './raster-bands.ts';

function bitmap(widthDots: number, heightDots: number): PackedBitmap {
  const data = Uint8Array.from({ length: (widthDots / 8) * heightDots }, (_, index) => index % 251);
  return { widthDots, heightDots, data };
}

describe('raster bands', () => {
  it('DR-2 a band says its width in bytes and its height in rows, low byte first', () => {
    const [band] = rasterBands(bitmap(576, 3));
    expect(
      Buffer.from(band ?? [])
        .subarray(0, 8)
        .toString('hex'),
    ).toBe('1d76300048000300');
    const [wide] = rasterBands(bitmap(2056, 1));
    expect(
      Buffer.from(wide ?? [])
        .subarray(0, 8)
        .toString('hex'),
    ).toBe('1d76300001010100');
  });

  it('DR-3 a band is never taller than 128 rows and the last one takes the rest', () => {
    const bands = rasterBands(bitmap(384, 300));
    expect(bands.map((band) => band[6])).toEqual([BAND_ROWS, BAND_ROWS, 44]);
  });

  it('DR-4 the bands together carry every byte of the picture in order', () => {
    const picture = bitmap(384, 300);
    const carried = Buffer.concat(rasterBands(picture).map((band) => band.subarray(8)));
    expect(carried.equals(picture.data)).toBe(true);
  });
});
