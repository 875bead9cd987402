import { unreachable } from '../printer/unreachable.ts';
import { runProgram } from './run-program.ts';
import { speakable } from './speakable.ts';
import type { SpeechEngine, SpeechLocale, SpeechResult } from './speech-engine.ts';
import { readWav, writeWav } from './wav.ts';

export interface ProgramVoice {
  readonly name: string;
  readonly program: string;
  /** `undefined`: it has no voice for this language. */
  args(locale: SpeechLocale): readonly string[] | undefined;
  readonly timeoutMs: number;
}

/** An engine that is a program: a line of text in, a WAV file out. */
export function createProgramEngine(voice: ProgramVoice): SpeechEngine {
  return {
    name: voice.name,
    async say(text, locale, signal): Promise<SpeechResult> {
      const line = speakable(text);
      const args = voice.args(locale);
      if (line === undefined) return { ok: false, cause: 'failed' };
      if (!args) return { ok: false, cause: 'voice-missing' };
      const { program, timeoutMs } = voice;
      const end = await runProgram({ program, args, input: `${line}\n`, timeoutMs, signal });
      switch (end.kind) {
        case 'done':
          return wavOf(end.output, voice.name);
        case 'missing':
          return { ok: false, cause: 'voice-missing' };
        case 'failed':
        case 'timeout':
          return { ok: false, cause: end.kind };
        default:
          return unreachable(end);
      }
    },
  };
}

/** Written anew, because what came through a pipe says no true length. */
function wavOf(output: Uint8Array, engine: string): SpeechResult {
  const sound = readWav(output);
  return sound && sound.samples.length > 0
    ? { ok: true, wav: writeWav(sound), engine }
    : { ok: false, cause: 'failed' };
}
