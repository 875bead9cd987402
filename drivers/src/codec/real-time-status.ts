import type { PaperBits } from './printer-models.ts';

/**
 * The four answers to `DLE EOT n`, decoded whole. Bits after the Epson TM-T88III programming guide pp. 318-324 and
 * Citizen CT-S2000 p. 58. Every answer has the pattern 0xx1xx10.
 */
export interface RealTimeStatus {
  readonly printer: { readonly isDrawerHigh: boolean; readonly isOffline: boolean };
  readonly offlineCause: {
    readonly isCoverOpen: boolean;
    readonly isFeeding: boolean;
    readonly isStoppedByPaperEnd: boolean;
    readonly hasError: boolean;
  };
  /** Asked only when an error is reported. */
  readonly errorCause?: {
    readonly isMechanical: boolean;
    readonly isCutter: boolean;
    readonly isUnrecoverable: boolean;
    readonly isAutoRecoverable: boolean;
  };
  readonly paper: { readonly isNearEnd: boolean; readonly isEnd: boolean };
}

/** Decodes the answer to `DLE EOT 1`. */
export function decodePrinter(byte: number): RealTimeStatus['printer'] {
  return { isDrawerHigh: has(byte, 0x04), isOffline: has(byte, 0x08) };
}

/** Decodes the answer to `DLE EOT 2`. */
export function decodeOfflineCause(byte: number): RealTimeStatus['offlineCause'] {
  return {
    isCoverOpen: has(byte, 0x04),
    isFeeding: has(byte, 0x08),
    isStoppedByPaperEnd: has(byte, 0x20),
    hasError: has(byte, 0x40),
  };
}

/** Decodes the answer to `DLE EOT 3`. */
export function decodeErrorCause(byte: number): NonNullable<RealTimeStatus['errorCause']> {
  return {
    isMechanical: has(byte, 0x04),
    isCutter: has(byte, 0x08),
    isUnrecoverable: has(byte, 0x20),
    isAutoRecoverable: has(byte, 0x40),
  };
}

/** Decodes the answer to `DLE EOT 4`. One bit of a pair is enough: some makers set only one. */
export function decodePaper(byte: number, bits: PaperBits): RealTimeStatus['paper'] {
  return { isNearEnd: has(byte, bits.nearEnd), isEnd: has(byte, bits.end) };
}

function has(byte: number, mask: number): boolean {
  return (byte & mask) !== 0;
}
