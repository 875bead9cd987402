import { checksum } from '../frame/checksum.ts';
import { createFrameReader, type FramePiece } from '../frame/frame-reader.ts';
import { hexOf } from '../frame/hex.ts';
import type { KeyDecoder, KeySignal } from './key-signal.ts';
import { PressedKeys } from './pressed-keys.ts';

/** Modbus application protocol 1.1b3, 6.1: function 01, read coils 0 to `count` − 1 of a unit, with its CRC. */
export function readCoils(unit: number, count: number): Uint8Array {
  const request = Uint8Array.of(unit, 0x01, 0x00, 0x00, count >> 8, count & 0xff);
  return Uint8Array.from([...request, ...checksum('crc16-modbus', request)]);
}

/** The name of a coil: its number as four hexadecimal digits. */
function coilName(number: number): string {
  return number.toString(16).padStart(4, '0');
}

/** The answers to readCoils: unit, 01, number of bytes, coils (the first in the lowest bit), CRC. */
export function createCoilDecoder(unit: number, count: number): KeyDecoder {
  const size = Math.ceil(count / 8);
  const keys = new PressedKeys();
  function newReader() {
    return createFrameReader({
      mode: 'length',
      start: hexOf([unit, 0x01]),
      lengthAt: 2,
      isTwice: false,
      then: '',
      counts: 'body',
      end: '',
      maxLength: 5 + size,
      checksum: { kind: 'crc16-modbus', from: 0 },
    });
  }
  let reader = newReader();
  function signalsOf({ kind, bytes }: FramePiece): KeySignal[] {
    if (kind === 'noise' || bytes[2] !== size) return [{ kind: 'noise', bytes: bytes.length }];
    const down = new Set<string>();
    for (let coil = 0; coil < count; coil += 1)
      if (((bytes[3 + (coil >> 3)] ?? 0) >> (coil & 7)) & 1) down.add(coilName(coil));
    return [{ kind: 'alive' }, ...keys.change(down, unit)];
  }
  return {
    take: (bytes) => reader.take(bytes).flatMap(signalsOf),
    quiet: () => reader.flush().flatMap(signalsOf),
    reset() {
      reader = newReader();
      keys.assume(new Set());
    },
  };
}
