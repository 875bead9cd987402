import type { RatingReason } from '@motcua/contract';

/** In the order in which they are offered; the contract's list, so that the phone page needs no schema. */
export const ratingReasons = [
  'time',
  'many-visits',
  'attitude',
  'unclear-guidance',
  'extra-papers',
  'extra-costs',
  'other',
] as const satisfies readonly RatingReason[];

export const ratingScores = [5, 4, 3, 2, 1] as const;
export type RatingScore = (typeof ratingScores)[number];
