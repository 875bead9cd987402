/** Every wait of the declaration, in milliseconds. Tests move a simulated clock over them. */
export const declareDelays = {
  /** Between two questions whether the phone has handed back its declaration. */
  handoffPause: 2_000,
  /** How long the kiosk is kept for somebody who fills in on a phone; then it asks as always. */
  phoneKeepsKiosk: 180_000,
} as const;
/** How long the scanner looks for a card, in seconds. */
export const scanSeconds = 45;
