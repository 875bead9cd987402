/** Every wait of the kiosk, in milliseconds. Tests move a simulated clock over them. */
export const kioskDelays = {
  /** Longest time a fresh page says nothing about a missing server. */
  startLimit: 5_000,
  /** Nobody touched a page. */
  idle: 60_000,
  /** One second of the countdown that follows. */
  countdownStep: 1_000,
  /** A choice half made is kept this long while the server is away. */
  forget: 30_000,
  /** Between two tries to take a number. */
  retryPause: 2_000,
  /** Longest wait for news of the paper. */
  printLimit: 15_000,
  /** How long the number stands on the screen when the paper is out. */
  doneHome: 12_000,
  /** How long the kiosk waits for "did the paper come out?". */
  askPaper: 20_000,
  /** How long a number without paper stays, to be remembered or photographed. */
  onScreenHome: 45_000,
  /** How long the kiosk waits for a ticket in front of its scanner. */
  scanTicket: 45_000,
  /** How long a refusal or the help page stays. */
  readHome: 60_000,
} as const;

export const countdownSeconds = 30;
/** So often a number is asked for with the same request key before the kiosk gives up. */
export const issueTries = 5;
