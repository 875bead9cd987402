import type { PackedBitmap } from './packed-bitmap.ts';

/** One more black dot beside the lone dot of 0x10: invisible on paper, and no longer DLE. */
const THICKER_DLE = 0x18;

/**
 * Where a printer would find a real-time command (`DLE EOT 1-8`, `DLE ENQ`, `DLE DC4`) inside picture data.
 * Printers act on them even there (Epson TM-U220 p. 55).
 */
export function realTimeHits(data: Uint8Array): number[] {
  const hits: number[] = [];
  for (let at = data.indexOf(0x10); at !== -1; at = data.indexOf(0x10, at + 1)) {
    if (isRealTime(data[at + 1], data[at + 2])) hits.push(at);
  }
  return hits;
}

/** The same picture with one dot more at each real-time sequence; the very same object when there is none. */
export function scrubRealTime(bitmap: PackedBitmap): PackedBitmap {
  const hits = realTimeHits(bitmap.data);
  if (hits.length === 0) return bitmap;
  const data = bitmap.data.slice();
  for (const at of hits) data[at] = THICKER_DLE;
  return { ...bitmap, data };
}

function isRealTime(second: number | undefined, third: number | undefined): boolean {
  if (second === 0x05 || second === 0x14) return true;
  return second === 0x04 && third !== undefined && third >= 0x01 && third <= 0x08;
}
