/** Loudness in five steps of 6 dB; the loudest is the clips' own -16 LUFS. */
export const volumeSteps = [0.063, 0.125, 0.25, 0.5, 1] as const;
export const rateSteps = [0.75, 1, 1.25, 1.5] as const;

/** Which step of volume and rate, counted from 0. Every session begins anew with these. */
export type GuideSteps = { readonly volume: number; readonly rate: number };
export const firstSteps: GuideSteps = { volume: 3, rate: 1 };

export type StepChange = 'softer' | 'louder' | 'slower' | 'faster';

export function changeStep(steps: GuideSteps, change: StepChange): GuideSteps {
  const [name, by] = changes[change];
  const most = (name === 'volume' ? volumeSteps : rateSteps).length - 1;
  return { ...steps, [name]: Math.min(most, Math.max(0, steps[name] + by)) };
}

const changes = {
  softer: ['volume', -1],
  louder: ['volume', 1],
  slower: ['rate', -1],
  faster: ['rate', 1],
} as const satisfies Record<StepChange, readonly [keyof GuideSteps, number]>;

export function gainOf({ volume }: GuideSteps): number {
  return volumeSteps[volume] ?? 1;
}

export function rateOf({ rate }: GuideSteps): number {
  return rateSteps[rate] ?? 1;
}
