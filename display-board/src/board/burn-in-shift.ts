const spots = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [-2, 2],
  [-2, 0],
  [-2, -2],
  [0, -2],
  [2, -2],
] as const;
const shiftMs = 10 * 60_000;

/** Where the picture stands, in pixels: it wanders a little over the day, so that nothing burns in. */
export function burnInShift(nowMs: number): readonly [number, number] {
  return spots[Math.floor(nowMs / shiftMs) % spots.length] ?? [0, 0];
}
