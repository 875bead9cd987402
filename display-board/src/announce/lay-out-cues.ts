import type { ClipId } from './clip-id.ts';
import type { Cue } from './sentence.ts';

export type PlacedClip = { clip: ClipId; startMs: number; durationMs: number };

/** Places clips one after another, counted from the first. A clip that is not there leaves no hole. */
export function layOutCues(
  cues: readonly Cue[],
  durationOf: (clip: ClipId) => number | undefined,
): { clips: PlacedClip[]; totalMs: number } {
  const clips: PlacedClip[] = [];
  let endMs = 0;
  let gapMs = 0;
  for (const cue of cues) {
    gapMs = Math.max(gapMs, cue.gapMs);
    const durationMs = durationOf(cue.clip);
    if (durationMs === undefined) continue;
    const startMs = endMs + (clips.length === 0 ? 0 : gapMs);
    clips.push({ clip: cue.clip, startMs, durationMs });
    endMs = startMs + durationMs;
    gapMs = 0;
  }
  return { clips, totalMs: endMs };
}
