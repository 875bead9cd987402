import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanScan, cleanScanBytes, longestScan } from './clean-scan.ts';

/** An identity card as the field order of its QR code is published, with a person who does not exist. */
const card =
  '012345678901|123456789|Nguyễn Thị Ái Quốc|01021990|Nữ|Tổ 5, Thị trấn Đắk R’Lấp, Đắk Nông|10052021';

it.each([
  ['an identity card', card],
  ['an identity card without an old number', card.replace('|123456789|', '||')],
  ['a tracking address', 'https://hall.example/t/Zm9v-_1?so=A012&n=1%20x'],
  ['a receipt number', 'H12.34-251123-0007'],
  ['a district with a straight apostrophe', "Đắk R'Lấp"],
])('SC-1 %s is read as it is', (_name, text) => {
  expect(cleanScan(text)).toEqual({ kind: 'read', text });
  expect(cleanScanBytes(Buffer.from(text))).toEqual({ kind: 'read', text });
});

it('SC-1 letters and marks that came apart are joined, and spaces around are left out', () => {
  expect(cleanScan(`  ${'Tuần Giáo'.normalize('NFD')} `)).toEqual({ kind: 'read', text: 'Tuần Giáo' });
});

it.each([
  ['nothing', '', 'empty'],
  ['only spaces', '   ', 'empty'],
  ['a null character', 'A012\u0000', 'control'],
  ['a backspace that hides what came before', 'A012\b\b\b\bB999', 'control'],
  ['a tab', 'A012\tB', 'control'],
  ['an escape sequence', '\u001b[2J\u001b]0;x\u0007A012', 'control'],
  ['an eight-bit escape', 'A012\u009b31m', 'control'],
  ['a second line', 'A012\nB013', 'control'],
  ['a line separator', 'A012\u2028B013', 'control'],
  ['a change of direction', 'A012\u202e210B', 'invisible'],
  ['an isolate', 'A012\u2066B', 'invisible'],
  ['a zero-width space', 'A0\u200b12', 'invisible'],
  ['a byte order mark', '\ufeffA012', 'invisible'],
  ['a soft hyphen', 'A0\u00ad12', 'invisible'],
  ['a variation selector', 'A012\ufe0f', 'invisible'],
  ['tag letters', 'A012\u{e0041}', 'invisible'],
  ['a heap of marks', `A${'\u0301\u0316'.repeat(20)}`, 'letters-apart'],
  ['markup', '<img src=x onerror=alert(1)>', 'unexpected'],
  ['a command for a database', "x'; DROP TABLE tickets;--", 'unexpected'],
  ['a template', '${process.env.HOME}', 'unexpected'],
  ['a command for a shell', '`reboot`', 'unexpected'],
  ['a Cyrillic letter that looks Latin', '\u0410012', 'unexpected'],
  ['a digit that is none of ours', 'A\u0660\u0661\u0662', 'unexpected'],
  ['a space that does not break', 'A\u00a0012', 'unexpected'],
  ['an emoji', 'A012 😀', 'unexpected'],
  ['half of a letter', 'A012\ud83d', 'unexpected'],
  ['a letter too many', 'x'.repeat(longestScan + 1), 'too-long'],
  ['a megabyte', 'x'.repeat(1_000_000), 'too-long'],
])('SC-2 %s is rejected with a word and without its text', (_name, raw, why) => {
  expect(cleanScan(raw)).toEqual({ kind: 'rejected', why });
});

it.each([
  ['Latin-1', Buffer.from('Tuần Giáo', 'latin1')],
  ['a letter cut in two', Buffer.from('Tuần').subarray(0, 4)],
  ['an overlong slash', Buffer.from([0x41, 0xc0, 0xaf, 0x42])],
  ['half of a pair', Buffer.from([0xed, 0xa0, 0x80])],
])('SC-2 bytes that are no UTF-8 are rejected: %s', (_name, bytes) => {
  expect(cleanScanBytes(bytes)).toEqual({ kind: 'rejected', why: 'not-utf8' });
});

it('SC-2 the longest code allowed is read', () => {
  expect(cleanScan('x'.repeat(longestScan)).kind).toBe('read');
});

it('SC-3 whatever comes, what is read is a line of printable NFC letters', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))),
    fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      const reading = cleanScanBytes(bytes);
      if (reading.kind === 'rejected') return;
      expect(reading.text).toBe(reading.text.normalize('NFC'));
      expect(reading.text.length).toBeLessThanOrEqual(longestScan);
      expect(reading.text).toMatch(/^[^\p{C}\p{M}\p{Zl}\p{Zp}<>"`;\\{}$]+$/u);
    }),
    { numRuns: 50_000, seed: 11 },
  );
});
