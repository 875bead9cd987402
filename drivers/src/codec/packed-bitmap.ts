/** One bit a dot, rows from the top, most significant bit leftmost, 1 = black: the order `GS v 0` takes. */
export interface PackedBitmap {
  /** Dots across; a multiple of 8. */
  readonly widthDots: number;
  readonly heightDots: number;
  /** `widthDots / 8 * heightDots` bytes. */
  readonly data: Uint8Array;
  /** 2: the printer prints each dot two by two, a quarter of the bytes for a slow line. Left out: 1. */
  readonly dotSize?: 1 | 2;
}

/** Bytes of one row of a packed bitmap. */
export function bytesPerRow(widthDots: number): number {
  return widthDots / 8;
}
