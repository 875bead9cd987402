import type { Announcer } from '../announce/announcer.ts';
import { createAnnouncer } from '../announce/announcer.ts';
import { tellClipPlayed } from '../announce/clip-played.ts';
import { createClipShelf } from '../announce/clip-shelf.ts';
import { createSaidMemory } from '../announce/said-memory.ts';
import { createSpeaker } from '../announce/speaker.ts';

export type VoiceState = { isAudible: boolean; saying: string | undefined };

/** The hall's voice as the page sees it: may it be heard, and what does it say now. */
export type HallVoice = {
  announcer: Announcer;
  state: () => VoiceState;
  subscribe: (onChange: () => void) => () => void;
  /** Called from a touch: only then does the browser let sound begin. */
  unlock: () => void;
};

export function createHallVoice(now: () => number, numberOf: (counterId: string) => number): HallVoice {
  const context = new AudioContext();
  const shelf = createClipShelf(context, `${import.meta.env.BASE_URL}clips`);
  const watchers = new Set<() => void>();
  let state: VoiceState = { isAudible: context.state === 'running', saying: undefined };

  function change(part: Partial<VoiceState>): void {
    state = { ...state, ...part };
    watchers.forEach((watch) => watch());
  }

  const announcer = createAnnouncer({
    speaker: createSpeaker(context, shelf),
    memory: createSaidMemory(sessionStorage),
    now,
    numberOf,
    onSaying: (call) => change({ saying: call?.number }),
    onClip: (played) => tellClipPlayed(document, played),
  });

  function listenToContext(): void {
    change({ isAudible: context.state === 'running' });
    announcer.setAudible(state.isAudible);
  }
  context.addEventListener('statechange', listenToContext);
  listenToContext();
  void context.resume().catch(() => undefined);
  void shelf.fill();

  return {
    announcer,
    state: () => state,
    subscribe(onChange) {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    unlock: () => void context.resume().catch(() => undefined),
  };
}
