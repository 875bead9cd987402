import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { neededClips, neededWords } from '../src/announce/clip-id.ts';
import { bankBytes, bankFolder, missingClips, presentClips } from './clip-bank.ts';
import { clipTexts, vietnameseNumber } from './clip-text.ts';
import { loudness, measuredRate } from './loudness.ts';
import { level, targetLufs } from './make-clip.ts';

function tone(hertz: number, amplitude: number, seconds = 1): Float32Array {
  return Float32Array.from(
    { length: seconds * measuredRate },
    (_, index) => amplitude * Math.sin((2 * Math.PI * hertz * index) / measuredRate),
  );
}

it('AN-14 has every clip a hall needs, and lists it', () => {
  expect(missingClips()).toEqual([]);
  const manifest: unknown = JSON.parse(readFileSync(`${bankFolder}/manifest.json`, 'utf8'));
  expect(manifest).toEqual({ ending: '.ogg', clips: presentClips() });
  expect(presentClips()).toEqual(expect.arrayContaining(neededClips()));
});

it('AN-14 keeps all clips together below 700 kB', () => {
  expect(bankBytes()).toBeLessThan(700_000);
});

it('AN-15 measures a full-scale tone of 997 Hz as -3 LUFS, as the standard says', () => {
  expect(loudness(tone(997, 1))).toBeCloseTo(-3.01, 1);
});

it('AN-15 brings quiet and loud sounds to the same loudness', () => {
  for (const amplitude of [0.01, 0.9])
    expect(loudness(level(tone(440, amplitude)))).toBeCloseTo(targetLufs, 0);
});

it.each(['vi', 'en'] as const)('AN-16 has a text for every word in %s', (locale) => {
  expect([...clipTexts(locale).keys()].sort()).toEqual(neededWords().sort());
});

it.each([
  [4, 'bốn'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [25, 'hai mươi lăm'],
  [30, 'ba mươi'],
])('AN-16 says %i as %s', (value, words) => {
  expect(vietnameseNumber(value)).toBe(words);
});
