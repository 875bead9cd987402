import type { RatingScore } from './rating-reasons.ts';

export const faceBox = '0 0 96 96';

const smallEyes = 'M34 38v6M62 38v6';
const ring = 'M48 6a42 42 0 1 1 0 84a42 42 0 1 1 0-84z';

/** Strokes of a face on a 96 × 96 grid: the mouth, and for the outer levels the eyes, tell it without colour. */
export const facePaths: Record<RatingScore, readonly string[]> = {
  5: [ring, 'M28 42q6-8 12 0M56 42q6-8 12 0', 'M26 54q22 34 44 0z'],
  4: [ring, smallEyes, 'M30 58q18 18 36 0'],
  3: [ring, smallEyes, 'M32 64h32'],
  2: [ring, smallEyes, 'M30 70q18-18 36 0'],
  1: [ring, 'M28 36l12 6M68 36l-12 6M34 44v4M62 44v4', 'M28 74q20-28 40 0z'],
};
