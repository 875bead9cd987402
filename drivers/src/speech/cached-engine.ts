import { createHash } from 'node:crypto';
import { readWav } from './wav.ts';
import { speakable } from './speakable.ts';
import type { SpeechEngine, SpeechLocale, SpeechResult } from './speech-engine.ts';
import type { WavStore } from './wav-store.ts';

interface Shared {
  readonly result: Promise<SpeechResult>;
  readonly stop: AbortController;
  listeners: number;
}

/**
 * Says a sentence once and remembers it by what it is made of: engine with voice, language, words. Who asks for the
 * same meanwhile waits for the same program; it is stopped only when nobody waits any more.
 */
export function createCachedEngine(engine: SpeechEngine, store: WavStore): SpeechEngine {
  const running = new Map<string, Shared>();
  async function produce(key: string, line: string, locale: SpeechLocale, signal: AbortSignal) {
    const known = await store.get(key);
    if (known && readWav(known)) return { ok: true, wav: known, engine: engine.name } as const;
    const result = await engine.say(line, locale, signal);
    if (result.ok) await store.put(key, result.wav);
    return result;
  }
  function join(key: string, line: string, locale: SpeechLocale): Shared {
    const earlier = running.get(key);
    if (earlier) return earlier;
    const stop = new AbortController();
    const result = produce(key, line, locale, stop.signal).finally(() => {
      if (running.get(key) === shared) running.delete(key);
    });
    const shared: Shared = { result, stop, listeners: 0 };
    running.set(key, shared);
    return shared;
  }
  return {
    name: engine.name,
    async say(text, locale, signal) {
      const line = speakable(text);
      if (line === undefined || signal?.aborted) return { ok: false, cause: 'failed' };
      const key = createHash('sha256')
        .update(JSON.stringify([engine.name, locale, line]))
        .digest('hex');
      const shared = join(key, line, locale);
      shared.listeners += 1;
      const answered = new AbortController();
      const result = await Promise.race([shared.result, aborted(signal, answered.signal)]);
      answered.abort();
      shared.listeners -= 1;
      if (shared.listeners === 0) {
        shared.stop.abort();
        if (running.get(key) === shared) running.delete(key);
      }
      return result;
    },
  };
}

/** Listens no longer than until `answered`: one signal may stop a thousand sentences. */
function aborted(signal: AbortSignal | undefined, answered: AbortSignal): Promise<SpeechResult> {
  return new Promise((resolve) => {
    const stopped = (): void => resolve({ ok: false, cause: 'failed' });
    signal?.addEventListener('abort', stopped, { once: true, signal: answered });
  });
}
