import type { PrinterState } from '../codec/printer-status.ts';

export interface PaperLowAlarm {
  /** True once a roll: somebody should bring the next one. `now`: milliseconds of any steady clock. */
  hear(state: PrinterState, now: number): boolean;
}

/** A sensor that flickers at the edge of the roll is never quiet for so long. */
const LASTING_MS = 10 * 60_000;

/**
 * Tells "paper near its end" once, however often the sensor flickers. A new roll is one that went in after the paper
 * was out, or one that has been well for ten minutes without a break.
 */
export function createPaperLowAlarm(): PaperLowAlarm {
  let isTold = false;
  let wellSince: number | undefined;
  return {
    hear(state, now) {
      if (state === 'paper-out') isTold = false;
      wellSince = state === 'ready' ? (wellSince ?? now) : undefined;
      if (wellSince !== undefined && now - wellSince >= LASTING_MS) isTold = false;
      if (state !== 'paper-low' || isTold) return false;
      isTold = true;
      return true;
    },
  };
}
