import { crc32, deflateSync } from 'node:zlib';
import { bytesPerRow, type PackedBitmap } from '../codec/packed-bitmap.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A packed bitmap as a PNG of one bit a dot (PNG 1.2: colour type 0, depth 1, where 0 is black). */
export function encodePng(bitmap: PackedBitmap): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bitmap.widthDots, 0);
  header.writeUInt32BE(bitmap.heightDots, 4);
  header.writeUInt8(1, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(scanLines(bitmap))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function scanLines(bitmap: PackedBitmap): Buffer {
  const across = bytesPerRow(bitmap.widthDots);
  const lines = Buffer.alloc((across + 1) * bitmap.heightDots);
  for (let row = 0; row < bitmap.heightDots; row += 1) {
    for (let byte = 0; byte < across; byte += 1) {
      lines[row * (across + 1) + 1 + byte] = ~(bitmap.data[row * across + byte] ?? 0) & 0xff;
    }
  }
  return lines;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
