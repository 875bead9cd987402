import type { HeardPart } from './guide-voice.ts';

export const guideHeardEvent = 'guide-heard';

/** Tells whoever listens at the page: a test, or a hall's own measuring. */
export function tellHeard(target: EventTarget, detail: HeardPart): void {
  target.dispatchEvent(new CustomEvent<HeardPart>(guideHeardEvent, { detail }));
}
