import type { PublicEvent } from '@motcua/contract';
import { expect, it } from 'vitest';
import { someCalled, someSnapshot } from '../hall/feed.fixture.ts';
import { createAnnouncer } from './announcer.ts';
import type { ClipPlayed } from './clip-played.ts';
import { clipPlayedEvent, tellClipPlayed } from './clip-played.ts';
import { createSaidMemory, parseSaid } from './said-memory.ts';
import type { Cue } from './sentence.ts';
import type { HeardClip, Speaker } from './speaker.ts';

/** A loudspeaker whose sentences end when the test says so. */
function fakeSpeaker() {
  const playing: { cues: readonly Cue[]; end: () => void; fail: () => void }[] = [];
  const speaker: Speaker = {
    play: (cues: readonly Cue[], onClip: (heard: HeardClip) => void) =>
      new Promise<void>((resolve, reject) => {
        cues.forEach((cue) => onClip({ clip: cue.clip, at: 0, durationMs: 1 }));
        playing.push({ cues, end: resolve, fail: () => reject(new Error('no sound device')) });
      }),
  };
  return { speaker, playing };
}

function fakeStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

const now = () => Date.parse('2026-11-23T02:00:05Z');
const numberOf = (counterId: string): number => Number(counterId.slice(1));
const settle = () => new Promise((resolve) => setImmediate(resolve));

function startAnnouncer(storage = fakeStorage()) {
  const { speaker, playing } = fakeSpeaker();
  const clips: ClipPlayed[] = [];
  const announcer = createAnnouncer({
    speaker,
    memory: createSaidMemory(storage),
    now,
    numberOf,
    onClip: (clip) => clips.push(clip),
  });
  announcer.setAudible(true);
  announcer.onSnapshot(someSnapshot());
  return { announcer, playing, clips, storage };
}

const two: PublicEvent[] = [someCalled(11, 'A001', 'q1'), someCalled(12, 'A002', 'q2')];

it('AN-1 begins the next call when the loudspeaker has ended the one before', async () => {
  const { announcer, playing } = startAnnouncer();
  announcer.onEvents(two);
  expect(playing).toHaveLength(1);
  playing[0]?.end();
  await settle();
  expect(playing).toHaveLength(2);
});

it('AN-13 goes on where a call could not be said', async () => {
  const { announcer, playing } = startAnnouncer();
  announcer.onEvents(two);
  playing[0]?.fail();
  await settle();
  expect(playing).toHaveLength(2);
});

it('AN-9 remembers over a reload before the first sound', () => {
  const first = startAnnouncer();
  first.announcer.onEvents(two.slice(0, 1));
  const again = startAnnouncer(first.storage);
  again.announcer.onEvents(two.slice(0, 1));
  expect(first.playing).toHaveLength(1);
  expect(again.playing).toHaveLength(0);
});

it.each([[null], ['{'], ['{"journalId":1}'], ['[]']])('AN-9 takes a spoilt memory (%s) for none', (text) => {
  expect(parseSaid(text)).toBeUndefined();
});

it('AN-17 tells of every clip with the seq of its call', () => {
  const { announcer, clips } = startAnnouncer();
  announcer.onEvents(two.slice(0, 1));
  expect(clips[0]).toEqual({ clipId: 'chime', seq: 11, number: 'A001', at: 0, durationMs: 1 });
  expect(clips.every((clip) => clip.seq === 11)).toBe(true);
});

it('AN-17 dispatches clip-played at the given target', () => {
  const target = new EventTarget();
  const heard: unknown[] = [];
  target.addEventListener(clipPlayedEvent, (event) =>
    heard.push(event instanceof CustomEvent && event.detail),
  );
  const detail: ClipPlayed = { clipId: 'chime', seq: 1, number: 'A001', at: 5, durationMs: 700 };
  tellClipPlayed(target, detail);
  expect(heard).toEqual([detail]);
});
