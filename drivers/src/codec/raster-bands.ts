import { bytesPerRow, type PackedBitmap } from './packed-bitmap.ts';

/** Some clones choke on one tall picture; bands of this many rows print as one (GS v 0 bands join seamlessly). */
export const BAND_ROWS = 128;

const GS_V_0 = [0x1d, 0x76, 0x30] as const;
/** `m` of `GS v 0`: every dot as it is, or doubled both ways (TM-T88III specification p. 154). */
const SIZE = { 1: 0x00, 2: 0x03 } as const;

/**
 * A bitmap as `GS v 0` commands, at most `bandRows` rows each, top first.
 * `xL xH` count bytes across, `yL yH` rows (HPRT TP80K manual p. 53; TM-T88III spec p. 154: yH at most 8).
 */
export function rasterBands(bitmap: PackedBitmap, bandRows = BAND_ROWS): Uint8Array[] {
  const across = bytesPerRow(bitmap.widthDots);
  const bands: Uint8Array[] = [];
  for (let top = 0; top < bitmap.heightDots; top += bandRows) {
    const rows = Math.min(bandRows, bitmap.heightDots - top);
    const header = [...GS_V_0, SIZE[bitmap.dotSize ?? 1], across & 0xff, across >> 8, rows & 0xff, rows >> 8];
    const band = new Uint8Array(header.length + across * rows);
    band.set(header);
    band.set(bitmap.data.subarray(top * across, (top + rows) * across), header.length);
    bands.push(band);
  }
  return bands;
}
