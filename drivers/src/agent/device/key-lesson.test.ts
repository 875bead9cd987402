import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RawPress } from '../../keypad/keypad.ts';
import type { KeypadProfile } from '../../keypad/keypad-profile.ts';
import { createKeyLesson } from './key-lesson.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 1) }));
afterEach(() => void vi.useRealTimers());

const profile: KeypadProfile = {
  ...{ id: 'phim', name: { vi: 'P', en: 'P' }, source: 'test', confirmed: false },
  ...{ over: 'serial', line: { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } },
  talk: { kind: 'frames', frame: { mode: 'byte' }, codeAt: 0, codeLength: 1 },
  keys: [{ raw: '0a', key: 'call-next' }],
};

function lesson(save: (profile: KeypadProfile) => string | undefined = () => '/data/phim.yaml') {
  let onPress: ((press: RawPress) => void) | undefined;
  const taught: KeypadProfile[] = [];
  const keep = (one: KeypadProfile) => {
    taught.push(one);
    return save(one);
  };
  const made = createKeyLesson({
    ...{ profile, save: keep, now: Date.now },
    learn: (listener) => (onPress = listener),
  });
  return {
    ...made,
    taught,
    press: (raw: string) => onPress?.({ raw, at: Date.now() }),
    isDeaf: () => !onPress,
  };
}

it('AG-31 a pressed key is named, and the taught profile is saved whole', () => {
  const one = lesson();
  expect(one.begin()).toEqual({ keys: profile.keys, isLearning: true });
  one.press('0b');
  expect(one.begin().press).toEqual({ raw: '0b', at: '2026-11-23T01:00:00.000Z' });
  expect(one.name('0b', 'recall')?.press).toMatchObject({ raw: '0b', key: 'recall' });
  one.name('0A', 'finish');
  expect(one.save()).toMatchObject({ isLearning: false, file: '/data/phim.yaml' });
  expect(one.taught[0]?.keys).toEqual([
    { raw: '0b', key: 'recall' },
    { raw: '0A', key: 'finish' },
  ]);
  expect([one.isDeaf(), one.save(), one.name('0c', 'hold')]).toEqual([true, undefined, undefined]);
});

it('AG-31 a file that cannot be written ends nothing, and forgetting leaves all as it was', () => {
  const one = lesson(() => undefined);
  one.begin();
  one.name('0b', 'recall');
  expect(one.save()).toBe(false);
  expect(one.forget()).toEqual({ keys: profile.keys, isLearning: false });
  expect(one.begin().keys).toEqual(profile.keys);
});

it('AG-32 a lesson that nobody goes on with ends after five minutes', () => {
  const one = lesson();
  one.begin();
  vi.advanceTimersByTime(4 * 60_000);
  one.begin();
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(one.isDeaf()).toBe(false);
  vi.advanceTimersByTime(1);
  expect([one.isDeaf(), one.save()]).toEqual([true, undefined]);
});
