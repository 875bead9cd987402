import type { Part } from './part.ts';

/** What the loudspeaker has said: the clip, when it began on the output's clock, and how long it was, in seconds. */
export type HeardPart = {
  readonly key: string;
  readonly at: number;
  readonly seconds: number;
  /** Counts the utterances that cut others off. */
  readonly utterance: number;
};

/** Where sound comes out: the browser's audio, or a test's ear. */
export type GuideOutput = {
  /** Seconds of the output's own clock. */
  readonly now: () => number;
  readonly sampleRate: number;
  readonly decode: (sound: ArrayBuffer) => Promise<Float32Array>;
  /** Starts a sound at a moment; `stop` ends it at once. `onEnd` is told when it has been heard to its end. */
  readonly play: (samples: Float32Array, at: number, onEnd: () => void) => { stop: () => void };
};

export type GuideVoice = {
  /** Says this now; whatever was being said is cut off. */
  readonly say: (parts: readonly Part[]) => void;
  /** Says this when what is being said has ended. */
  readonly sayAfter: (parts: readonly Part[]) => void;
  readonly silence: () => void;
};

export type VoiceParts = {
  output: GuideOutput;
  sound: (key: string) => ArrayBuffer | undefined;
  /** Speech at the chosen rate. */
  shape: (samples: Float32Array) => Float32Array;
  onHeard: (heard: HeardPart) => void;
};

/** Time for the audio thread to take a sound in. */
const leadSeconds = 0.03;
/** Between two utterances. */
const breathSeconds = 0.3;
/** So many clips lie ready at the output; the rest is decoded while they are being said. */
const clipsAhead = 3;

/** One voice: clips follow each other at their own sample, and a new utterance ends the old one. */
export function createGuideVoice({ output, sound, shape, onHeard }: VoiceParts): GuideVoice {
  /** What is being said; another one means that this one has been cut off. */
  let utterance = 0;
  let playing: { stop: () => void; ended: Promise<void> }[] = [];
  let endsAt = 0;
  let queue: Promise<void> = Promise.resolve();

  function silence(): void {
    utterance += 1;
    for (const { stop } of playing) stop();
    playing = [];
    endsAt = 0;
    queue = Promise.resolve();
  }

  async function speak(parts: readonly Part[], own: number): Promise<void> {
    for (const { key, restMs } of parts) {
      const compressed = sound(key);
      if (compressed === undefined) continue;
      const samples = shape(await output.decode(compressed));
      if (own !== utterance) return;
      place(key, samples, restMs / 1_000, own);
      const [first] = playing;
      if (playing.length >= clipsAhead) await first?.ended;
      if (own !== utterance) return;
    }
    endsAt += breathSeconds;
  }

  function place(key: string, samples: Float32Array, rest: number, own: number): void {
    const at = onSample(Math.max(endsAt, output.now() + leadSeconds), output.sampleRate);
    const seconds = samples.length / output.sampleRate;
    endsAt = at + seconds + rest;
    let stop = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      ({ stop } = output.play(samples, at, () => {
        playing = playing.filter((one) => one.stop !== stop);
        if (own === utterance) onHeard({ key, at, seconds, utterance: own });
        resolve();
      }));
    });
    playing = [...playing, { stop, ended }];
  }

  /** An utterance whose sound can't be decoded must not keep the next one silent. */
  function follow(parts: readonly Part[]): void {
    const own = utterance;
    queue = queue.then(() => (own === utterance ? speak(parts, own) : undefined)).catch(() => undefined);
  }

  return {
    say(parts) {
      silence();
      follow(parts);
    },
    sayAfter: follow,
    silence,
  };
}

function onSample(seconds: number, sampleRate: number): number {
  return Math.ceil(seconds * sampleRate - 1e-6) / sampleRate;
}
