import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { planClips, wordsOf } from './plan-clips.ts';
import type { SpeechEngine, SpeechLocale, SpeechResult } from './speech-engine.ts';
import { joinSounds, readWav, writeWav } from './wav.ts';

/** Between two clips, as people pause between words. */
const gapMs = 50;

/** `index.json` in the folder: for each language which phrase is in which file beside it. */
const ClipIndex = z.strictObject({
  vi: z.optional(z.record(z.string(), z.string())),
  en: z.optional(z.record(z.string(), z.string())),
});

/** Recorded words put together. Without a folder it has no clips and says nothing. The folder is read with every sentence. */
export function createClipEngine(folder: string | undefined): SpeechEngine {
  return {
    name: 'clips',
    async say(text, locale, signal): Promise<SpeechResult> {
      const files = folder === undefined ? undefined : await readIndex(folder, locale);
      const plan = files && planClips(text, files);
      if (folder === undefined || !plan) return { ok: false, cause: 'voice-missing' };
      try {
        const clips = await Promise.all(
          plan.map(async (file) => readWav(await readFile(join(folder, basename(file))))),
        );
        if (signal?.aborted) return { ok: false, cause: 'failed' };
        const known = clips.filter((clip) => clip !== undefined);
        const joined = known.length === clips.length ? joinSounds(known, gapMs) : undefined;
        return joined
          ? { ok: true, wav: writeWav(joined), engine: 'clips' }
          : { ok: false, cause: 'voice-missing' };
      } catch {
        return { ok: false, cause: 'voice-missing' };
      }
    },
  };
}

async function readIndex(folder: string, locale: SpeechLocale): Promise<Map<string, string> | undefined> {
  try {
    const index = ClipIndex.parse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')));
    return new Map(
      Object.entries(index[locale] ?? {}).map(([phrase, file]) => [wordsOf(phrase).join(' '), file]),
    );
  } catch {
    return undefined;
  }
}
