import type { ClipId } from './clip-id.ts';

/** What the loudspeaker has just said. Times are milliseconds of the page's clock. */
export type ClipPlayed = { clipId: ClipId; seq: number; number: string; at: number; durationMs: number };

export const clipPlayedEvent = 'clip-played';

/** Tells whoever listens at the document: a test, or a hall's own recorder. */
export function tellClipPlayed(target: EventTarget, detail: ClipPlayed): void {
  target.dispatchEvent(new CustomEvent<ClipPlayed>(clipPlayedEvent, { detail }));
}
