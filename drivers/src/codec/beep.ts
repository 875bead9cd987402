/** How a model is told to beep; many cannot. */
export type BeepCommand = 'esc-paren-a' | 'esc-b' | 'none';

/**
 * Three short tones, or nothing where the model has no beeper. `ESC ( A` function 97: n = 100, c = 3 times, on and off
 * for 1 × 100 ms (TM-T20, TM-T88V and TM-U230, guide 10.01 p. 403). `ESC B n t`: n = 3 times, t × 50 ms (Xprinter manual).
 */
const BEEPS: Readonly<Record<BeepCommand, readonly number[]>> = {
  'esc-paren-a': [0x1b, 0x28, 0x41, 0x05, 0x00, 0x61, 0x64, 0x03, 0x01, 0x01],
  'esc-b': [0x1b, 0x42, 0x03, 0x02],
  none: [],
};

/** The bytes that make a model beep. */
export function beepBytes(command: BeepCommand): Uint8Array {
  return Uint8Array.from(BEEPS[command]);
}
