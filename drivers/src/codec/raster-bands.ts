import { bytesPerRow, type PackedBitmap } from './packed-bitmap.ts';

/** Some clones choke on one tall picture; bands of this many rows print as one (GS v 0 bands join seamlessly). */
export const BAND_ROWS = 128;

const GS_V_0 = [0x1d, 0x76, 0x30, 0x00] as const;

/**
 * A bitmap as `GS v 0` commands, at most {@link BAND_ROWS} rows each, top first.
 * `xL xH` count bytes across, `yL yH` rows (HPRT TP80K manual p. 53; TM-T88III spec p. 154: yH at most 8).
 */
export function rasterBands(bitmap: PackedBitmap): Uint8Array[] {
  const across = bytesPerRow(bitmap.widthDots);
  const bands: Uint8Array[] = [];
  for (let top = 0; top < bitmap.heightDots; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, bitmap.heightDots - top);
    const header = [...GS_V_0, across & 0xff, across >> 8, rows & 0xff, rows >> 8];
    const band = new Uint8Array(header.length + across * rows);
    band.set(header);
    band.set(bitmap.data.subarray(top * across, (top + rows) * across), header.length);
    bands.push(band);
  }
  return bands;
}
