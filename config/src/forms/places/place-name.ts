import { foldText } from '../../fold-text.ts';

const kinds = /^(thi tran|thi xa|thanh pho|huyen|quan|phuong|dac khu|xa|tinh|tt\.?|tp\.?|tx\.?)\s+/;

/** Names of places as people write them: "Xã Quài Cang", "quai cang" and "QUÀI CANG" fold to the same. */
export function foldPlace(name: string): string {
  return foldText(name).replace(kinds, '');
}
