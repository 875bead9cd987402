import type { ClipId } from './clip-id.ts';
import type { ClipShelf } from './clip-shelf.ts';
import type { PlacedClip } from './lay-out-cues.ts';
import { layOutCues } from './lay-out-cues.ts';
import type { Cue } from './sentence.ts';

export type HeardClip = { clip: ClipId; at: number; durationMs: number };

export type Speaker = {
  /** Resolves when the last clip has been heard, or could not be. */
  play(cues: readonly Cue[], onClip: (heard: HeardClip) => void): Promise<void>;
};

/** A breath between two calls, and time for the audio thread to take in all clips. */
const leadSeconds = 0.3;
/** An output that vanished never says that a clip ended. */
const graceMs = 3_000;

/** Web Audio: every clip is started at its own sample, however busy the page is. */
export function createSpeaker(context: AudioContext, shelf: ClipShelf): Speaker {
  return {
    async play(cues, onClip) {
      const buffers = await shelf.take(cues.map((cue) => cue.clip));
      const { clips, totalMs } = layOutCues(cues, (clip) => milliseconds(buffers.get(clip)));
      const startSeconds = context.currentTime + leadSeconds;
      const startAt = Date.now() + leadSeconds * 1_000;
      const ends = clips.map((placed) =>
        playOne(context, buffers.get(placed.clip), placed, startSeconds).then(() =>
          onClip({ clip: placed.clip, at: startAt + placed.startMs, durationMs: placed.durationMs }),
        ),
      );
      await Promise.race([Promise.all(ends), pause(totalMs + graceMs)]);
    },
  };
}

function playOne(
  context: AudioContext,
  buffer: AudioBuffer | undefined,
  placed: PlacedClip,
  startSeconds: number,
): Promise<void> {
  const source = new AudioBufferSourceNode(context, { buffer: buffer ?? null });
  source.connect(context.destination);
  source.start(startSeconds + placed.startMs / 1_000);
  return new Promise((resolve) => {
    source.onended = () => resolve();
  });
}

function milliseconds(buffer: AudioBuffer | undefined): number | undefined {
  return buffer === undefined ? undefined : buffer.duration * 1_000;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
