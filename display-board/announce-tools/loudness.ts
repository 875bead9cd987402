/** Coefficients of a second-order filter, normalised to a0 = 1. */
type Biquad = { b: readonly [number, number, number]; a: readonly [number, number] };

export const measuredRate = 48_000;

// ITU-R BS.1770-4, table 1 and 2: the head's shelf and the low cut, for 48 kHz.
const shelf: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const lowCut: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };

/**
 * Loudness of one mono clip in LUFS after ITU-R BS.1770. Without the gate: the clips are shorter than its 400 ms
 * blocks and hold no silence.
 */
export function loudness(samples: Float32Array): number {
  const weighted = filter(filter(samples, shelf), lowCut);
  const power = weighted.reduce((sum, value) => sum + value * value, 0) / Math.max(1, weighted.length);
  return -0.691 + 10 * Math.log10(power);
}

export function peakDb(samples: Float32Array): number {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return 20 * Math.log10(peak);
}

function filter(samples: Float32Array, { b, a }: Biquad): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}
