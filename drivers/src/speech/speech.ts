import { createCachedEngine } from './cached-engine.ts';
import { createClipEngine } from './clip-engine.ts';
import { createEspeakEngine } from './espeak-engine.ts';
import { limitTogether } from './limited-engine.ts';
import { createPiperEngine } from './piper-engine.ts';
import { createSpeechChain } from './speech-chain.ts';
import type { SpeechEngine } from './speech-engine.ts';
import { createWavStore } from './wav-store.ts';

export interface SpeechOptions {
  /** WAV clips with their `index.json`. */
  readonly clipsFolder?: string | undefined;
  /** A Piper voice for Vietnamese; it comes before espeak-ng. */
  readonly modelPath?: string | undefined;
  readonly cacheFolder?: string | undefined;
}

/** What a device PC speaks with: recorded words, a brought voice, espeak-ng, in this order. Clips are never cached. */
export function createSpeech({ clipsFolder, modelPath, cacheFolder }: SpeechOptions): SpeechEngine {
  const store = createWavStore({ folder: cacheFolder });
  const programs = [
    ...(modelPath === undefined ? [] : [createPiperEngine({ modelPath })]),
    createEspeakEngine(),
  ];
  const cached = limitTogether(programs).map((engine) => createCachedEngine(engine, store));
  return createSpeechChain([createClipEngine(clipsFolder), ...cached]);
}
