import type { RatingScore } from './rating-reasons.ts';

export const faceBox = '0 0 96 96';

const smallEyes = 'M34 38v6M62 38v6';
const ring = 'M48 6a42 42 0 1 1 0 84a42 42 0 1 1 0-84z';

/** Strokes of a face on a 96 × 96 grid: the mouth, and for the outer levels eyes and brows, tell it without colour. */
export const facePaths: Record<RatingScore, readonly string[]> = {
  5: [ring, 'M28 42q6-8 12 0M56 42q6-8 12 0', 'M26 54q22 34 44 0z'],
  4: [ring, smallEyes, 'M30 58q18 18 36 0'],
  3: [ring, smallEyes, 'M32 64h32'],
  2: [ring, smallEyes, 'M30 70q18-18 36 0'],
  1: [ring, 'M26 40l12-7M70 40l-12-7M35 46v5M61 46v5', 'M28 76q20-30 40 0'],
};
