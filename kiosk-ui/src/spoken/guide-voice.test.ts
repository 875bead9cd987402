import { expect, test } from 'vitest';
import { AudioOutputFake } from './audio-output.fake.ts';
import type { GuideVoice, HeardPart } from './guide-voice.ts';
import { createGuideVoice } from './guide-voice.ts';

const samples: Readonly<Record<string, number>> = { a: 4_801, b: 9_607, c: 48_000, d: 333, e: 7_001 };
const parts = (keys: string, restMs = 0) => [...keys].map((key) => ({ key, restMs }));

function rig(): { output: AudioOutputFake; voice: GuideVoice; heard: HeardPart[] } {
  const output = new AudioOutputFake();
  const heard: HeardPart[] = [];
  const voice = createGuideVoice({
    output,
    sound: (key) => (samples[key] === undefined ? undefined : new ArrayBuffer(samples[key])),
    shape: (sound) => sound,
    onHeard: (one) => heard.push(one),
  });
  return { output, voice, heard };
}

test('GU-8 clips follow each other at the very sample, with the rest asked for', async () => {
  const { output, voice, heard } = rig();
  voice.say([...parts('ab'), ...parts('d', 150), ...parts('ea')]);
  await output.hearAll();
  expect(heard.map(({ key }) => key).join('')).toBe('abdea');
  const starts = output.played.map(({ at }) => Math.round(at * 48_000));
  const gaps = output.played.map(
    ({ samples: { length } }, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0) - length,
  );
  expect(gaps.slice(0, 2)).toEqual([0, 0]);
  expect(output.played.every(({ at }) => Math.abs(at * 48_000 - Math.round(at * 48_000)) < 1e-3)).toBe(true);
});

test('GU-8 a rest is as long as asked for', async () => {
  const { output, voice } = rig();
  voice.say([...parts('c', 150), ...parts('a')]);
  await output.pass(0);
  const [first, second] = output.played;
  expect((second?.at ?? 0) - (first?.end ?? 0)).toBeCloseTo(0.15, 4);
});

test('GU-9 a new utterance cuts the old one off; there is never a second voice', async () => {
  const { output, voice, heard } = rig();
  voice.say(parts('cccc'));
  await output.pass(0.5);
  voice.say(parts('ab'));
  await output.hearAll();
  expect(heard.map(({ key }) => key).join('')).toBe('ab');
  const times = output.played.map(({ at, end }) => ({ at, end })).sort((one, other) => one.at - other.at);
  const whole = times.filter(({ at, end }) => end > at);
  whole.forEach(({ at }, i) => expect(at).toBeGreaterThanOrEqual((whole[i - 1]?.end ?? 0) - 1e-9));
});

test('GU-9 what follows waits for its turn, and silence is silence', async () => {
  const { output, voice, heard } = rig();
  voice.say(parts('ab'));
  voice.sayAfter(parts('d'));
  await output.hearAll();
  expect(heard.map(({ key }) => key).join('')).toBe('abd');
  voice.say(parts('cc'));
  await output.pass(0.2);
  voice.silence();
  await output.hearAll();
  expect(heard).toHaveLength(3);
});

test('GU-9 a clip that is missing or broken leaves the others to be heard', async () => {
  const { output, voice, heard } = rig();
  voice.say(parts('a?b'));
  await output.hearAll();
  expect(heard.map(({ key }) => key).join('')).toBe('ab');
});
