import { expect, it } from 'vitest';
import { hexOf } from './hex.ts';
import { checksum, checksumSize, type ChecksumKind } from './checksum.ts';

const text = new TextEncoder().encode('123456789');

const published: readonly [ChecksumKind, Uint8Array, string, string][] = [
  ['none', text, '', 'nothing'],
  ['sum8', text, 'dd', '1DDh, last byte'],
  ['xor8', text, '31', 'by hand'],
  ['lrc', text, '23', '100h − DDh'],
  ['crc16-modbus', text, '374b', 'check value 4B37h of the catalogue of CRC algorithms, low byte first'],
  [
    'crc16-modbus',
    Uint8Array.of(0x01, 0x03, 0x00, 0x00, 0x00, 0x0a),
    'c5cd',
    'the best-known request of Modbus RTU',
  ],
  ['lrc', Uint8Array.of(0x01, 0x03, 0x00, 0x6b, 0x00, 0x03), '8e', 'by hand: the sum is 72h'],
  ['sum8', Uint8Array.of(0xff, 0xff, 0x03), '01', 'carries fall away'],
];

it.each(published)('KY-1 %s of %o is %s (%s)', (kind, bytes, expected) => {
  expect(hexOf(checksum(kind, bytes))).toBe(expected);
  expect(checksumSize(kind)).toBe(expected.length / 2);
});
