import type { LineSettings } from '../keypad/keypad-profile.ts';

/** Milliseconds that one character is on the line: start bit, data, parity and stop bits. */
export function characterMs({ baudRate, dataBits, parity, stopBits }: LineSettings): number {
  return ((1 + dataBits + (parity === 'none' ? 0 : 1) + stopBits) * 1000) / baudRate;
}

/** Silence between two messages: 3.5 characters, and 1.75 ms above 19,200 baud (Modbus over serial line 1.02, 2.5.1.1). */
export function gapMs(line: LineSettings): number {
  return line.baudRate > 19_200 ? 1.75 : 3.5 * characterMs(line);
}
