import { checksum } from '../frame/checksum.ts';

/** Registers of the LED-485 displays: a signed number, and raw segments from here on. */
const [numberRegister, segmentRegister] = [0x0000, 0x0080];

function withCrc(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes, ...checksum('crc16-modbus', Uint8Array.from(bytes))]);
}

/** Function 06 on register 0: `value` as a signed 16-bit number. */
export function writeNumber(unit: number, value: number): Uint8Array {
  return withCrc([unit, 0x06, numberRegister >> 8, numberRegister & 0xff, (value >> 8) & 0xff, value & 0xff]);
}

/** Function 16 from register 0080h on: two codes a register, the left one in the high byte; an odd one gets a dark one. */
export function writeSegments(unit: number, codes: readonly number[]): Uint8Array {
  const even = codes.length % 2 === 0 ? codes : [...codes, 0];
  const registers = even.length / 2;
  const head = [unit, 0x10, segmentRegister >> 8, segmentRegister & 0xff, registers >> 8, registers & 0xff];
  return withCrc([...head, even.length, ...even]);
}
