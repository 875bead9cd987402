import { bytesPerRow, type PackedBitmap } from '../codec/packed-bitmap.ts';

/** Darker than this is black. Text and QR codes only: photographs would want dithering. */
const THRESHOLD = 128;

/** Opaque black-on-white RGBA to one bit a dot, by the red channel; reads the first `heightDots` rows. */
export function packRgba(rgba: Uint8Array, widthDots: number, heightDots: number): PackedBitmap {
  const data = new Uint8Array(bytesPerRow(widthDots) * heightDots);
  for (let byte = 0, pixel = 0; byte < data.length; byte += 1) {
    let bits = 0;
    for (let mask = 0x80; mask > 0; mask >>= 1, pixel += 4) {
      if ((rgba[pixel] ?? 255) < THRESHOLD) bits |= mask;
    }
    data[byte] = bits;
  }
  return { widthDots, heightDots, data };
}
