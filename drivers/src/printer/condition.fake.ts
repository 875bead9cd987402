/** What is wrong with the virtual printer right now: one entry for each bit that the makers define. */
export interface Condition {
  /** A drawer cable that is not there reads as high on most printers. */
  isDrawerHigh: boolean;
  /** Offline without a reason. */
  isOffline: boolean;
  isCoverOpen: boolean;
  /** Somebody holds the FEED button. */
  isFeeding: boolean;
  /** Stopped by paper end though the sensor sees paper again. */
  isStoppedByPaper: boolean;
  /** An error that no bit explains. */
  hasNamelessError: boolean;
  isMechanismStuck: boolean;
  isCutterJammed: boolean;
  isBurntOut: boolean;
  /** The head is too hot and cools down by itself. */
  isOverheated: boolean;
  isNearEnd: boolean;
  isPaperOut: boolean;
}

export const healthy: Readonly<Condition> = {
  isDrawerHigh: true,
  isOffline: false,
  isCoverOpen: false,
  isFeeding: false,
  isStoppedByPaper: false,
  hasNamelessError: false,
  isMechanismStuck: false,
  isCutterJammed: false,
  isBurntOut: false,
  isOverheated: false,
  isNearEnd: false,
  isPaperOut: false,
};

/** True while it holds what it received and prints nothing. */
export function isStopped(condition: Condition): boolean {
  const { isDrawerHigh: _drawer, isNearEnd: _nearEnd, ...rest } = condition;
  return Object.values(rest).some(Boolean);
}

/**
 * Answers to `DLE EOT n`, written from the makers' bit tables (TM-T88III guide pp. 318-324), on purpose not from our
 * decoder. Healthy: 16 12 12 12. No paper: 1E 32 12 7E. Cover open: 1E 16 12 12. Cutter jammed: 1E 52 1A 12.
 */
export function statusAnswer(question: number, condition: Condition): number | undefined {
  switch (question) {
    case 1:
      return 0x12 + bit(condition.isDrawerHigh, 0x04) + bit(isStopped(condition), 0x08);
    case 2:
      return (
        0x12 +
        bit(condition.isCoverOpen, 0x04) +
        bit(condition.isFeeding, 0x08) +
        bit(condition.isPaperOut || condition.isStoppedByPaper, 0x20) +
        bit(hasError(condition), 0x40)
      );
    case 3:
      return (
        0x12 +
        bit(condition.isMechanismStuck, 0x04) +
        bit(condition.isCutterJammed, 0x08) +
        bit(condition.isBurntOut, 0x20) +
        bit(condition.isOverheated, 0x40)
      );
    case 4:
      return 0x12 + bit(condition.isNearEnd || condition.isPaperOut, 0x0c) + bit(condition.isPaperOut, 0x60);
    default:
      return undefined;
  }
}

/** The four bytes of `GS a` (TM-T88III guide, GS a; UB-E02 reference 4.4). Healthy: 14 00 00 0F. */
export function autoStatusBytes(condition: Condition): number[] {
  return [
    0x10 +
      bit(condition.isDrawerHigh, 0x04) +
      bit(isStopped(condition), 0x08) +
      bit(condition.isCoverOpen, 0x20) +
      bit(condition.isFeeding, 0x40),
    bit(condition.isMechanismStuck, 0x04) +
      bit(condition.isCutterJammed, 0x08) +
      bit(condition.isBurntOut, 0x20) +
      bit(condition.isOverheated, 0x40),
    bit(condition.isNearEnd || condition.isPaperOut, 0x03) +
      bit(condition.isPaperOut || condition.isStoppedByPaper, 0x0c),
    0x0f,
  ];
}

/** Answers to `GS r n`: paper, drawer. */
export function queuedAnswer(question: number, condition: Condition): number {
  if (question === 2) return bit(condition.isDrawerHigh, 0x01);
  return bit(condition.isNearEnd, 0x03) + bit(condition.isPaperOut, 0x0c);
}

function hasError(condition: Condition): boolean {
  return (
    condition.hasNamelessError ||
    condition.isMechanismStuck ||
    condition.isCutterJammed ||
    condition.isBurntOut ||
    condition.isOverheated
  );
}

function bit(isSet: boolean, value: number): number {
  return isSet ? value : 0;
}
