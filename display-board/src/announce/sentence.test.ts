import { expect, it } from 'vitest';
import { someCall } from './announcement.fixture.ts';
import { chime } from './clip-id.ts';
import { layOutCues } from './lay-out-cues.ts';
import { composeCues, sentence } from './sentence.ts';

it('AN-2 spells letter and digits one by one, then the counter', () => {
  expect(sentence(someCall(12, 0, { counterNumber: 3, counterId: 'q3' }), 'vi')).toEqual([
    'vi/number',
    'vi/letter-a',
    'vi/digit-0',
    'vi/digit-1',
    'vi/digit-2',
    'vi/to-counter',
    'vi/counter-3',
    'vi/name-q3',
  ]);
});

it('AN-2 spells a counter beyond the last clip', () => {
  expect(sentence(someCall(1, 0, { counterNumber: 31 }), 'vi')).toEqual(
    expect.arrayContaining(['vi/digit-3', 'vi/digit-1']),
  );
});

it('AN-3 rings, then says the sentence twice, half a second apart', () => {
  const cues = composeCues(someCall(1, 0));
  expect(cues[0]).toEqual({ clip: chime, gapMs: 0 });
  expect(cues.filter((cue) => cue.clip === 'vi/number').map((cue) => cue.gapMs)).toEqual([200, 500]);
  const words = cues.filter((cue) => cue.clip !== chime && cue.clip !== 'vi/number');
  words.forEach((cue) => expect(cue.gapMs).toBeGreaterThanOrEqual(40));
  words.forEach((cue) => expect(cue.gapMs).toBeLessThanOrEqual(60));
});

it.each([
  [1, 'vi/number'],
  [2, 'vi/recall-2'],
  [3, 'vi/recall-3'],
  [9, 'vi/number'],
])('AN-4 call %i begins with %s', (calls, first) => {
  expect(sentence(someCall(1, 0, { calls }), 'vi')[0]).toBe(first);
});

it('AN-5 says the English sentence after the Vietnamese, for tickets taken in English', () => {
  const firsts = composeCues(someCall(1, 0, { locale: 'en' }))
    .map((cue) => cue.clip)
    .filter((clip) => clip.endsWith('/number'));
  expect(firsts).toEqual(['vi/number', 'en/number', 'vi/number', 'en/number']);
  expect(composeCues(someCall(1, 0)).some((cue) => cue.clip.startsWith('en/'))).toBe(false);
});

it('AN-13 leaves no hole where a clip is missing', () => {
  const cues = [
    { clip: 'a', gapMs: 0 },
    { clip: 'missing', gapMs: 500 },
    { clip: 'b', gapMs: 50 },
    { clip: 'c', gapMs: 50 },
  ];
  const { clips, totalMs } = layOutCues(cues, (clip) => (clip === 'missing' ? undefined : 100));
  expect(clips.map(({ clip, startMs }) => [clip, startMs])).toEqual([
    ['a', 0],
    ['b', 600],
    ['c', 750],
  ]);
  expect(totalMs).toBe(850);
});

it('AN-3 lays clips out without overlap', () => {
  const { clips } = layOutCues(
    composeCues(someCall(12, 0, { locale: 'en', calls: 2 })),
    (clip) => clip.length * 40,
  );
  clips.slice(1).forEach((clip, index) => {
    const before = clips[index];
    expect(clip.startMs - ((before?.startMs ?? 0) + (before?.durationMs ?? 0))).toBeGreaterThanOrEqual(40);
  });
});
