/** Where and when a tap was taken. `clicks` counts taps in a row, as the browser does. */
export type Tap = { atMs: number; x: number; y: number; clicks: number; isFinger: boolean };

const inARowMs = 350;
const nearPx = 48;

/** A shaking finger taps twice; the second tap must not press what has just appeared beneath it. */
export function isSecondOfDoubleTap(last: Tap | undefined, tap: Tap): boolean {
  if (tap.clicks > 1) return true;
  if (last === undefined || !tap.isFinger) return false;
  const distance = Math.hypot(tap.x - last.x, tap.y - last.y);
  return tap.atMs - last.atMs < inARowMs && distance < nearPx;
}
