import { cleanScan, type ScanReading } from '../codec/clean-scan.ts';

/** A key as a browser tells it: `event.key` and `event.timeStamp`, milliseconds. */
export interface WedgeKey {
  readonly key: string;
  readonly at: number;
}

/** What came so far, fast as no hand types. */
export interface WedgeBurst {
  readonly keys: string;
  readonly lastAt: number;
}

export const noBurst: WedgeBurst = { keys: '', lastAt: Number.NEGATIVE_INFINITY };

/** A scanner that plays a keyboard types faster than this; hands do not. */
export const wedgeGapMs = 30;
/** Shorter codes could be a hand that slips over the keys. */
export const wedgeMinLength = 6;
const wedgeMaxLength = 4096;

/**
 * One key more. `isScanner`: three keys or more came as fast as no hand types, so the page may keep them from a field.
 * `reading`: Enter ended a code. Keys that a hand types come out as they were: with `isScanner` false and no reading.
 */
export function keyboardWedge(
  burst: WedgeBurst,
  { key, at }: WedgeKey,
): { readonly burst: WedgeBurst; readonly isScanner: boolean; readonly reading?: ScanReading } {
  const isFast = at - burst.lastAt < wedgeGapMs;
  const before = isFast ? burst.keys : '';
  const isScanner = before.length >= 3;
  if (key === 'Enter') {
    if (before.length < wedgeMinLength) return { burst: noBurst, isScanner };
    return { burst: noBurst, isScanner, reading: cleanScan(before) };
  }
  /** Shift, AltGraph and the like are pressed in the midst of a code and belong to the next letter. */
  if ([...key].length !== 1)
    return { burst: { keys: before, lastAt: isFast ? at : burst.lastAt }, isScanner };
  const keys = before.length < wedgeMaxLength ? before + key : before;
  return { burst: { keys, lastAt: at }, isScanner: isScanner || keys.length >= 3 };
}
