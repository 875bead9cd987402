/** Lengths in samples for 48 kHz: a frame of 30 ms, half of it new, looked for within 10 ms. */
const frame = 1_440;
const hop = frame / 2;
const search = 480;
const coarse = 8;

const fade = Float32Array.from(
  { length: frame },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / frame),
);

/**
 * Speech said faster or slower at the same pitch (overlap and add of waveforms that fit each other, WSOLA). A rate of
 * 1.5 takes two thirds of the time.
 */
export function stretch(samples: Float32Array, rate: number): Float32Array {
  if (rate === 1 || samples.length < 2 * frame) return samples;
  const length = Math.round(samples.length / rate);
  const out = new Float32Array(length);
  let next = 0;
  for (let to = -hop; to < length; to += hop) {
    const wanted = Math.round((to + hop) * rate) - hop;
    const from = to === -hop ? -hop : bestFit(samples, wanted, next);
    add(out, to, samples, from);
    next = from + hop;
  }
  return out;
}

function add(out: Float32Array, to: number, samples: Float32Array, from: number): void {
  for (let at = 0; at < frame; at += 1) {
    const target = to + at;
    if (target >= 0 && target < out.length)
      out[target] = (out[target] ?? 0) + (fade[at] ?? 0) * (samples[from + at] ?? 0);
  }
}

/** The place around `wanted` that goes on most like the wave at `model`. */
function bestFit(samples: Float32Array, wanted: number, model: number): number {
  let [best, at] = [-Infinity, wanted];
  for (let place = wanted - search; place <= wanted + search; place += coarse) {
    const fit = likeness(samples, place, model);
    if (fit > best) [best, at] = [fit, place];
  }
  return at;
}

function likeness(samples: Float32Array, one: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < frame; at += coarse / 2) sum += (samples[one + at] ?? 0) * (samples[other + at] ?? 0);
  return sum;
}
