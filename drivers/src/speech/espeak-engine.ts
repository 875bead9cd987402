import { createProgramEngine } from './program-engine.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** espeak-ng, under the GPL and therefore a program of its own; robotic, and everywhere at hand (`apt install espeak-ng`). */
export function createEspeakEngine(
  options: {
    readonly program?: string;
    readonly timeoutMs?: number;
    /** Words a minute; a hall echoes, so slower than its usual 175. */
    readonly wordsPerMinute?: number;
    readonly vietnameseVoice?: 'vi' | 'vi-vn-x-central' | 'vi-vn-x-south';
  } = {},
): SpeechEngine {
  const { program = 'espeak-ng', timeoutMs = 5_000, wordsPerMinute = 140, vietnameseVoice = 'vi' } = options;
  return createProgramEngine({
    name: `espeak-ng/${vietnameseVoice}/${wordsPerMinute}`,
    program,
    timeoutMs,
    args: (locale) => [
      '-v',
      locale === 'vi' ? vietnameseVoice : 'en',
      '-s',
      String(wordsPerMinute),
      '--stdin',
      '--stdout',
    ],
  });
}
