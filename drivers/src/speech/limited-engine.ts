import type { SpeechEngine, SpeechResult } from './speech-engine.ts';

/** At most so many sentences at a time in all of these engines together; the others wait their turn. */
export function limitTogether(engines: readonly SpeechEngine[], most = 2): SpeechEngine[] {
  const waiting: (() => void)[] = [];
  let running = 0;
  async function turn(): Promise<void> {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  }
  /** The place goes straight to whoever waits longest. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
  return engines.map((engine) => ({
    name: engine.name,
    async say(text, locale, signal): Promise<SpeechResult> {
      await turn();
      try {
        return signal?.aborted ? { ok: false, cause: 'failed' } : await engine.say(text, locale, signal);
      } finally {
        leave();
      }
    },
  }));
}
