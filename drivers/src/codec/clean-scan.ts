/** Why a code is not passed on: a word, never a piece of the code. */
export type ScanRejection =
  'empty' | 'too-long' | 'not-utf8' | 'control' | 'invisible' | 'letters-apart' | 'unexpected' | 'unfinished';

export type ScanReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'rejected'; readonly why: ScanRejection };

/** Letters; an identity card needs about 150, a tracking address about 100. */
export const longestScan = 1024;

/** What identity cards, tickets and addresses are made of: Latin letters, digits, and the marks of names and addresses. */
const expected = /^[\p{Script=Latin}0-9 |/,.:_'’()&?=%+#@~*!–-]+$/u;

function rejected(why: ScanRejection): ScanReading {
  return { kind: 'rejected', why };
}

/**
 * One line of printable letters, composed (NFC), or why not. A code is made by strangers: what could move a cursor,
 * turn the direction of writing, hide or mark up text has no business in one.
 */
export function cleanScan(raw: string): ScanReading {
  if (raw.length > 2 * longestScan) return rejected('too-long');
  const text = raw.normalize('NFC').trim();
  if (/\p{Cc}|[\u2028\u2029]/u.test(raw)) return rejected('control');
  if (/\p{Cf}|\p{Default_Ignorable_Code_Point}/u.test(raw)) return rejected('invisible');
  if (text === '') return rejected('empty');
  if (text.length > longestScan) return rejected('too-long');
  if (/\p{M}/u.test(text)) return rejected('letters-apart');
  return expected.test(text) ? { kind: 'read', text } : rejected('unexpected');
}

/** The same for the bytes of a code, without the end of its line. */
export function cleanScanBytes(bytes: Uint8Array): ScanReading {
  if (bytes.length > 4 * longestScan) return rejected('too-long');
  try {
    return cleanScan(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return rejected('not-utf8');
  }
}
