import type { SpeechEngine, SpeechResult } from './speech-engine.ts';

/** The first of these that can say it says it. When none can, the cause is the last one that tried and broke. */
export function createSpeechChain(engines: readonly SpeechEngine[]): SpeechEngine {
  return {
    name: engines.map(({ name }) => name).join('+'),
    async say(text, locale, signal) {
      let worst: SpeechResult = { ok: false, cause: 'voice-missing' };
      for (const engine of engines) {
        if (signal?.aborted) return { ok: false, cause: 'failed' };
        const result = await engine.say(text, locale, signal);
        if (result.ok) return result;
        if (result.cause !== 'voice-missing') worst = result;
      }
      return worst;
    },
  };
}
