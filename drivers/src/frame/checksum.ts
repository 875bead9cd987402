import { crc16modbus } from 'crc';

/**
 * `sum8`: arithmetic sum, last byte. `xor8`: exclusive or, the "BCC" or ISO 1155 "LRC" of many keypads.
 * `lrc`: two's complement of the sum, as Modbus ASCII has it. `crc16-modbus`: low byte first, as Modbus RTU sends it.
 */
export type ChecksumKind = 'none' | 'sum8' | 'xor8' | 'lrc' | 'crc16-modbus';

const sizes: Record<ChecksumKind, number> = { none: 0, sum8: 1, xor8: 1, lrc: 1, 'crc16-modbus': 2 };

/** How many bytes it takes in a frame. */
export function checksumSize(kind: ChecksumKind): number {
  return sizes[kind];
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => (total + byte) & 0xff, 0);
}

/** The bytes that follow `bytes` in a frame with this checksum. */
export function checksum(kind: ChecksumKind, bytes: Uint8Array): Uint8Array {
  switch (kind) {
    case 'none':
      return new Uint8Array();
    case 'sum8':
      return Uint8Array.of(sum(bytes));
    case 'xor8':
      return Uint8Array.of(bytes.reduce((mixed, byte) => mixed ^ byte, 0));
    case 'lrc':
      return Uint8Array.of(-sum(bytes) & 0xff);
    case 'crc16-modbus': {
      const crc = crc16modbus(Buffer.from(bytes));
      return Uint8Array.of(crc & 0xff, crc >> 8);
    }
    default:
      return unreachable(kind);
  }
}

function unreachable(value: never): never {
  throw new Error(`No such checksum: ${String(value)}`);
}
