import { expect, test } from 'vitest';
import type { StepChange } from './guide-steps.ts';
import { changeStep, firstSteps, gainOf, rateOf, rateSteps, volumeSteps } from './guide-steps.ts';
import { stretch } from './stretch.ts';

const often = (change: StepChange) =>
  Array.from({ length: 9 }).reduce<typeof firstSteps>((steps) => changeStep(steps, change), firstSteps);

test('GU-10 five steps of loudness and a rate from 0.75 to 1.5, with an end on either side', () => {
  expect(volumeSteps).toHaveLength(5);
  expect([gainOf(often('louder')), gainOf(often('softer'))]).toEqual([1, volumeSteps[0]]);
  expect([rateOf(often('slower')), rateOf(often('faster'))]).toEqual([0.75, 1.5]);
  expect(rateOf(firstSteps)).toBe(1);
  expect(changeStep(changeStep(firstSteps, 'softer'), 'louder')).toEqual(firstSteps);
});

const rate48 = 48_000;
const tone = Float32Array.from({ length: rate48 }, (_, at) => Math.sin((2 * Math.PI * 220 * at) / rate48));

/** How often the wave rises through zero, in hertz. */
function pitch(samples: Float32Array): number {
  const inner = samples.subarray(2_000, samples.length - 2_000);
  const rises = inner.filter((value, at) => value >= 0 && (inner[at - 1] ?? 0) < 0).length;
  return (rises * rate48) / inner.length;
}

test.each(rateSteps)(
  'GU-11 at a rate of %d speech is as much shorter, at the same pitch and loudness',
  (rate) => {
    const said = stretch(tone, rate);
    expect(said.length / rate48).toBeCloseTo(1 / rate, 3);
    expect(Math.abs(pitch(said) - 220)).toBeLessThan(4);
    const loud = (samples: Float32Array): number =>
      Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
    expect(20 * Math.log10(loud(said) / loud(tone))).toBeGreaterThan(-1);
  },
);

test('GU-11 a sound too short to be stretched stays as it is', () => {
  expect(stretch(tone.subarray(0, 500), 1.5)).toHaveLength(500);
});
