import type { Locale, Result } from '@motcua/contract';
import { err, ok, Problem } from '@motcua/contract';
import type { Failure } from '@motcua/contract/client';
import * as z from 'zod/mini';

const timeoutMs = 15_000;

/** A sentence of the hall as WAV bytes; the one route whose answer is no JSON. */
export async function fetchSpeech(
  text: string,
  locale: Locale,
  fetchFn: typeof fetch = (...args) => fetch(...args),
): Promise<Result<ArrayBuffer, Failure>> {
  try {
    const response = await fetchFn('/api/v1/speech', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, locale }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return ok(await response.arrayBuffer());
    const problem = z.safeParse(Problem, await response.json().catch(() => undefined));
    return err({ code: problem.success ? problem.data.code : 'not-understood' });
  } catch {
    return err({ code: 'unreachable' });
  }
}

/** Plays it once. False where the browser has no sound or cannot read the bytes. */
export async function playWav(wav: ArrayBuffer): Promise<boolean> {
  try {
    const context = new AudioContext();
    const source = new AudioBufferSourceNode(context, { buffer: await context.decodeAudioData(wav) });
    source.connect(context.destination);
    source.addEventListener('ended', () => void context.close());
    source.start();
    return true;
  } catch {
    return false;
  }
}
