/** What is wrong with the virtual printer right now. */
export interface Condition {
  isCoverOpen: boolean;
  isPaperOut: boolean;
  isNearEnd: boolean;
  isCutterJammed: boolean;
  /** A drawer cable that is not there reads as high on most printers. */
  isDrawerHigh: boolean;
}

/** True while it holds what it received and prints nothing. */
export function isStopped(condition: Condition): boolean {
  return condition.isCoverOpen || condition.isPaperOut || condition.isCutterJammed;
}

/**
 * Answers to `DLE EOT n`, written from the makers' bit tables (TM-T88III guide pp. 318-324), on purpose not from our
 * decoder. Healthy: 16 12 12 12. No paper: 1E 32 12 7E. Cover open: 1E 16 12 12. Cutter jammed: 1E 52 1A 12.
 */
export function statusAnswer(question: number, condition: Condition): number | undefined {
  switch (question) {
    case 1:
      return 0x12 + (condition.isDrawerHigh ? 0x04 : 0) + (isStopped(condition) ? 0x08 : 0);
    case 2:
      return (
        0x12 +
        (condition.isCoverOpen ? 0x04 : 0) +
        (condition.isPaperOut ? 0x20 : 0) +
        (condition.isCutterJammed ? 0x40 : 0)
      );
    case 3:
      return 0x12 + (condition.isCutterJammed ? 0x08 : 0);
    case 4:
      return (
        0x12 + (condition.isNearEnd || condition.isPaperOut ? 0x0c : 0) + (condition.isPaperOut ? 0x60 : 0)
      );
    default:
      return undefined;
  }
}
