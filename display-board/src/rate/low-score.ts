/** Who gives this or less is asked why. */
export const lowScore = 3;
