/**
 * Answer to `GS r 1`, in line behind all data: near-end in bits 0 and 1, end in bits 2 and 3, pattern 0xx0xxxx
 * (TM-T88III guide, GS r). A printer without paper is offline and does not get as far as `GS r`; some clones do.
 */
export function decodePaperInTurn(byte: number): { readonly isNearEnd: boolean; readonly isEnd: boolean } {
  return { isNearEnd: (byte & 0x03) !== 0, isEnd: (byte & 0x0c) !== 0 };
}
